@echo off
rem Starts PCCD Workbench: without arguments the window, else a command (pccd --help).
setlocal
set "HERE=%~dp0"
set "J=java"
if defined JAVA_HOME set "J=%JAVA_HOME%\bin\java"
if exist "%HERE%jre\bin\java.exe" set "J=%HERE%jre\bin\java"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
set "HEAP=2g"
if "%~1"=="" set "HEAP=1g"
if defined PCCD_HEAP set "HEAP=%PCCD_HEAP%"
set "DATA="
if defined PCCD_WORKSPACE set DATA=-data "%PCCD_WORKSPACE%"
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "L=%%f"
if "%~1"=="" goto window
"%J%" -Xmx%HEAP% --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -jar "%L%" -nosplash ^
 -data @none -application org.pccd.cli.application %*
exit /b %ERRORLEVEL%
:window
"%J%" -Xmx%HEAP% --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -XX:+UseSerialGC ^
 -XX:TieredStopAtLevel=1 -jar "%L%" -product org.pccd.workbench.product -vm "%J%" %DATA%
if %ERRORLEVEL%==23 goto window
if %ERRORLEVEL%==24 (set "DATA=" & goto window)
exit /b %ERRORLEVEL%
