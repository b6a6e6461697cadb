# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The steps that build-aux/run and build-aux/test share. To be sourced at the top of the source tree.

# packages COLUMN PURPOSE…: the names in that column of build-aux/packages
packages () {
  column=$1
  shift
  for purpose in "$@"; do
    awk -v purpose="$purpose" -v column="$column" '$1 == purpose { print $column }' build-aux/packages
  done
}

# missing CHECK NAME…: those names for which the command CHECK fails
missing () {
  check=$1
  shift
  for name in "$@"; do
    $check "$name" > /dev/null 2>&1 || echo "$name"
  done
}

debian_has () {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1")" = installed ]
}

apt_install () {
  export DEBIAN_FRONTEND=noninteractive
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    as_root="sudo --preserve-env=DEBIAN_FRONTEND"
    command -v sudo > /dev/null || give_up "apt-get install $*" "as root"
  fi
  echo "Installing: $*"
  $as_root apt-get update --quiet
  $as_root apt-get install --quiet --yes --no-install-recommends "$@"
}

give_up () {
  echo "Something Fascicle needs is not installed. Please run this ${2:-}, then try again:" >&2
  echo "  $1" >&2
  exit 1
}

# install_missing PURPOSE…: sees to it that the packages for these purposes are there
install_missing () {
  # The lists are words without blanks, to be split.
  # shellcheck disable=SC2046,SC2086
  if command -v apt-get > /dev/null; then
    wanted=$(missing debian_has $(packages 2 "$@"))
    [ -z "$wanted" ] || apt_install $wanted
  elif command -v dnf > /dev/null; then
    wanted=$(missing "rpm --query" $(packages 3 "$@"))
    [ -z "$wanted" ] || give_up "dnf install $(echo $wanted)" "as root"
  elif command -v pacman > /dev/null; then
    wanted=$(missing "pacman --query" $(packages 4 "$@"))
    [ -z "$wanted" ] || give_up "pacman --sync $(echo $wanted)" "as root"
  else
    echo "On this system nothing can be installed from here. Debian calls what is needed:" \
      $(packages 2 "$@") >&2
  fi
}

# build DIRECTORY OPTION…: configures the directory with these options, and builds
build () {
  directory=$1
  shift
  if [ -f "$directory/build.ninja" ]; then
    meson configure "$directory" "$@"
  else
    meson setup "$directory" "$@"
  fi
  meson compile -C "$directory"
}
