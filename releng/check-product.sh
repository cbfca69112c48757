# Tries the materialized product as a user would; sourced by releng/test, which counts $passed and $failed.
product=$(ls -d "$root"/releng/org.pccd.product/target/products/org.pccd.workbench.product/linux/gtk/x86_64/pccd)
work=$(mktemp -d)

check() { # check NAME EXPECTED_EXIT_CODE PATTERN COMMAND...: output must match the pattern
  name=$1 expected=$2 pattern=$3
  shift 3
  output=$("$@" 2>&1)
  code=$?
  if [ $code -eq "$expected" ] && printf '%s' "$output" | grep -qE "$pattern"; then
    passed=$((passed + 1))
    echo "  ok      $name"
  else
    failed=$((failed + 1))
    echo "  FAILED  $name (exit code $code, expected $expected and /$pattern/): $(printf '%s' "$output" | tail -3)"
  fi
}

echo "pccd test: the materialized product in $product"
check "version" 0 'PCCD Workbench 1' "$product/pccd" --version
check "wrong usage exits with 2" 2 'Unknown option' "$product/pccd" encoders --bogus
check "encoders check" 0 "0 failed" "$product/pccd" encoders check pccd-pointcloud
check "encoders" 0 'pccd-pointcloud' "$product/pccd" encoders
check "encoder of a plugin" 0 '\bmatrix\b' "$product/pccd" encoders
parts() { "$product/pccd" parts | tr '\n' ' '; }
check "every kind of part is listed" 0 \
  'calculators +abinit.* denoisers +.* encoders +.* formats +cif.* launchers +local.* metrics +.* potentials +.* samplers +' \
  parts
check "denoisers" 0 'pccd-unet' "$product/pccd" denoisers

unlisted_libraries() { # prints third-party bundles without a licence in about/third-party.csv
  for jar in "$product"/plugins/*; do
    bundle=$(basename "$jar" .jar)
    bundle=${bundle%_*}
    case "$bundle" in org.pccd.*) continue ;; esac
    listed=no
    while IFS=, read -r pattern _ licence; do
      # shellcheck disable=SC2254
      case "$bundle" in $pattern) ls "$product/about/licences/${licence%% *}".* >/dev/null && listed=yes ;; esac
    done < <(tail -n +2 "$product/about/third-party.csv")
    [ $listed = yes ] || echo "no licence for $bundle"
  done
}
check "every shipped library has its licence" 0 '^none$' bash -c "$(declare -f unlisted_libraries)
  product='$product'; found=\$(unlisted_libraries); echo \"\${found:-none}\""
. "$root/releng/check-commands.sh"
packed_runs() { # the archive for Linux, unpacked elsewhere, with no other Java in sight
  releng/package >/dev/null && mkdir -p "$work/packed" && tar -xzf .build/pccd-linux-x86_64.tar.gz -C "$work/packed" \
    && env -i PATH=/usr/bin:/bin HOME="$HOME" "$work/packed/pccd/pccd" --version && ls "$work/packed/pccd/jre/release"
}
check "the packed product runs with its own Java" 0 'jre/release' packed_runs
packed_window() { # a window that fails ends the process, a good one is still there when time is up
  mkdir -p "$work/window" && cd "$work/window" \
    && env -i PATH=/usr/bin:/bin HOME="$work/window" timeout 20 xvfb-run -a "$work/packed/pccd/pccd" 2>&1
  code=$?
  grep -h -A1 -i 'application error' "$work"/window/*/.metadata/.log
  return $code
}
check "its window opens with that Java and stays" 124 '^' packed_window
. "$root/releng/check-template.sh"
if [ "${CI:-}" = true ]; then # the README's first command, as long as it takes
  check "./pccd demo" 0 'Evaluation of pccd-demo/samples' sh -c "cd '$work' && '$root/pccd' demo"
fi
rm -rf "$work"
