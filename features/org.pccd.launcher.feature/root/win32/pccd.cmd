@echo off
rem Starts PCCD Workbench: without arguments the window, else a command (pccd --help).
setlocal
set "HERE=%~dp0"
set "J=java"
if defined JAVA_HOME set "J=%JAVA_HOME%\bin\java"
if exist "%HERE%jre\bin\java.exe" set "J=%HERE%jre\bin\java"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
if not defined PCCD_HEAP set "PCCD_HEAP=2g"
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "L=%%f"
if "%~1"=="" goto window
"%J%" -Xmx%PCCD_HEAP% --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -jar "%L%" -nosplash ^
 -data @none -application org.pccd.cli.application %*
exit /b %ERRORLEVEL%
:window
"%J%" -Xmx%PCCD_HEAP% -XX:+UseSerialGC -jar "%L%" -product org.pccd.workbench.product
if %ERRORLEVEL%==23 goto window
exit /b %ERRORLEVEL%
