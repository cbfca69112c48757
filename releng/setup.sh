# Functions of the start and test scripts: a JDK of at least 21 and missing system packages.

fail() { echo "pccd: $*" >&2; exit 1; }

java_major() { "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1; }

find_jdk() { # prints the home of a JDK of at least 21
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/current; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    major=$(java_major "$home/bin/java")
    if [ "${major:-0}" -ge 21 ]; then echo "$home"; return 0; fi
  done
  return 1
}

need_packages() { # need_packages PACKAGE...: installs Debian packages that are missing
  missing=
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = "install ok installed" ] || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || fail "these packages are needed:$missing; install them and run this again."
  sudo=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "these packages are needed:$missing; install them as root and run this again."
    sudo=sudo
  fi
  echo "pccd: installing$missing" >&2
  # shellcheck disable=SC2086
  { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing; } \
    >/tmp/pccd-packages.log 2>&1 || fail "installing$missing failed: $(tail -1 /tmp/pccd-packages.log)"
}

set_up() {
  JAVA_HOME=$(find_jdk) \
    || fail "a JDK 21 or newer is needed; install one (Temurin 21 or newer, or openjdk-21-jdk) or set JAVA_HOME."
  export JAVA_HOME
  command -v curl >/dev/null || command -v wget >/dev/null || need_packages curl
}

need_window_libraries() { # GTK 3, whatever the package of this distribution is called
  /sbin/ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || need_packages libgtk-3-0
}
