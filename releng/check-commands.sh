# Runs the main job in the materialized product and offers bad input to it; sourced by check-product.sh.
pccd="$product/pccd"
demo="$work/demo"
run="$demo/run"
quick='--preset demo --set training.batch=4'

count() { # count NAME WHY_NOT: adds to the figures; an empty reason is success
  if [ -z "$2" ]; then
    passed=$((passed + 1))
    echo "  ok      $1"
  else
    failed=$((failed + 1))
    echo "  FAILED  $1: $2"
  fi
}

run_apart() { # runs a command with its two outputs in files, and its exit code in $code
  "$@" >"$work/out" 2>"$work/err"
  code=$?
}

refuses() { # refuses NAME EXIT_CODE PATTERN COMMAND...: one line of reason, no trace, nothing on stdout
  name=$1 expected=$2 pattern=$3 why=
  shift 3
  run_apart "$@"
  [ "$(grep -c '^pccd: ' "$work/err")" -eq 1 ] || why="not one line of reason"
  tail -1 "$work/err" | grep -qE "^pccd: .*$pattern" || why="the reason does not match /$pattern/"
  ! grep -qE '^\s+at |Exception' "$work/err" || why="a stack trace"
  [ ! -s "$work/out" ] || why="output on stdout"
  [ $code -eq "$expected" ] || why="exit code $code, expected $expected"
  count "refuses $name" "${why:+$why: $(tail -2 "$work/err")}"
}

answers_json() { # answers_json NAME PATTERN COMMAND...: stdout is one JSON document on one line
  name=$1 pattern=$2 why=
  shift 2
  run_apart "$@" --json
  [ $code -eq 0 ] || why="exit code $code"
  [ "$(wc -l <"$work/out")" -eq 1 ] || why="not one line"
  grep -qE '^(\{.*\}|\[.*\])$' "$work/out" || why="no JSON document"
  grep -qE "$pattern" "$work/out" || why="no /$pattern/"
  count "JSON of $name" "${why:+$why: $(tail -2 "$work/err")}"
}

stops() { # stops NAME PATTERN COMMAND...: Ctrl-C after PATTERN was on stderr ends it in order within seconds
  name=$1 pattern=$2 why=
  shift 2
  : >"$work/err"
  set -m # a background job can be interrupted only with job control
  "$@" >"$work/out" 2>"$work/err" &
  pid=$!
  set +m
  for _ in $(seq 600); do
    grep -q "$pattern" "$work/err" && break
    sleep 0.1
  done
  kill -INT $pid
  began=$(date +%s)
  wait $pid
  code=$?
  [ $code -eq 1 ] || why="exit code $code"
  [ $(($(date +%s) - began)) -le 15 ] || why="took $(($(date +%s) - began)) s"
  grep -q '^pccd: stopped by the user' "$work/err" || why="no reason"
  count "Ctrl-C stops $name" "${why:+$why: $(tail -2 "$work/err")}"
}

check "demo" 0 'Structural validity' "$pccd" demo --into "$demo" --set training.steps=40 --count 8
check "demo leaves its results" 0 'loss.png' ls "$demo/dataset/dataset.json" "$run/loss.png" "$demo/samples/summary.json"
answers_json "dataset info" '"structures":' "$pccd" dataset info "$demo/dataset"
answers_json "encode audit" '"everything":' \
  "$pccd" encode audit --dataset "$demo/dataset" --split val --noise 0,0.05 --out "$work/audit"
check "audit compares all encoders" 0 '^matrix +3 x 144 x 1 .*100.00 %' \
  "$pccd" encode audit --dataset "$demo/dataset" --split val --noise 0 --encoder all --out "$work/audits"
check "audit draws its table" 0 audit.svg ls "$work/audit/audit.json" "$work/audit/audit.png" "$work/audit/audit.svg"
# shellcheck disable=SC2086
answers_json "train" '"parameters":[1-9]' "$pccd" train --dataset "$demo/dataset" --run "$work/r1" $quick --steps 3
answers_json "sample" '"samples":3,' "$pccd" sample "$run" --count 3 --elements Na,Cl --steps 5 --out "$work/s1"
check "sample counts what does not decode" 0 '^3$' grep -c '"index"' "$work/s1/samples.jsonl"
answers_json "reconstruct" '"curves":' "$pccd" reconstruct "$run" --count 3 --steps 5
answers_json "evaluate" '"metrics":' "$pccd" evaluate "$demo/samples" --reference "$demo/dataset"
printf 'salt\n1\n0 2.8 2.8\n2.8 0 2.8\n2.8 2.8 0\nNa Cl\n1 1\nDirect\n0 0 0\n.5 .5 .5\n' >"$work/POSCAR"
answers_json "convert to a standard cell" '"written":1,' "$pccd" convert "$work/POSCAR" "$work/conventional.cif" --standardised
cif=$(awk '{printf "%s\\n", $0}' "$work/conventional.cif")
printf '{"cif1":"%s","cif2":"%s"}\n{"cif1":"data_x"}\n' "$cif" "$cif" >"$work/pairs.jsonl"
answers_json "symmetry" '"number":225,' "$pccd" symmetry "$work/POSCAR"
lines=$("$pccd" dataset info "$demo/dataset" --json | sed 's/.*"kept":\([0-9]*\).*/\1/')
check "symmetry gives a line for each row" 0 "^$lines$" sh -c "'$pccd' symmetry '$demo/dataset' | grep -c '\"number\":'"
answers_json "convert" "\"written\":$lines," "$pccd" convert "$demo/dataset" "$work/all.csv.gz"
check "convert makes a file for each structure" 0 "^$lines$" \
  sh -c "'$pccd' convert '$work/all.csv.gz' '$work/files' --format cif >/dev/null && ls '$work/files' | wc -l"
check "convert refuses to write over a file" 1 'exists already' "$pccd" convert "$work/POSCAR" "$work/all.csv.gz"
answers_json "match" '"fit":true,"rms":[0-9.E-]+,' "$pccd" match "$work/POSCAR" "$work/conventional.cif"
check "match of pairs, bad ones too" 0 '^."n":1,.*"error":' "$pccd" match --pairs "$work/pairs.jsonl"
answers_json "dedup" "\"read\":$lines," "$pccd" dedup "$work/files" --out "$work/unique.csv"
answers_json "benchmark crystal" '"lost":0' "$pccd" benchmark crystal "$work/unique.csv" --sample 50 --dedup 500 --rounds 1
printf 'formula,formation_energy_per_atom\nNaCl,-2.1\nNa3Cl,-0.4\nKCl,-2.2\nKNa,0.3\n' >"$work/energies.csv"
answers_json "hull" '"aboveHull":0.0[0-9]+,"decomposition":.."formula":"NaCl"' \
  "$pccd" hull --reference "$work/energies.csv" NaCl=-2.03
check "hull draws its system" 0 'NaCl' \
  "$pccd" hull --reference "$work/energies.csv" --system Na-K-Cl "$work/energies.csv" --plot "$work/hull" \
    --out "$work/hull.csv"
check "hull leaves its files" 0 'hull.csv' ls "$work/hull.csv" "$work/hull-histogram.svg" "$work/hull-Na-K-Cl.png"
refuses "an element without reference energy" 1 'no energy of the element F' \
  "$pccd" hull --reference "$work/energies.csv" NaF
answers_json "encoders" '"shape":\[3,128,3\]' "$pccd" encoders
answers_json "denoisers" '"presets":' "$pccd" denoisers
answers_json "doctor" '"name":"repeatability","grade":"OK"' "$pccd" doctor
mkdir -p "$work/torch/lib" && touch "$work/torch/lib/libtorch.so" && echo 2.8.0+cu128 >"$work/torch/build-version"
check "doctor says why another libtorch is refused" 1 'error +engine: .* 2.8.0\+cu128, but only 2.7.1' \
  env PCCD_LIBTORCH="$work/torch" "$pccd" doctor
check "doctor says why CUDA is not there" 1 'cuda:0 cannot be used.* has no CUDA' "$pccd" doctor --device cuda

# shellcheck disable=SC2086
stops "training" 'Network' "$pccd" train --dataset "$demo/dataset" --run "$work/r2" $quick
check "interrupted training has a checkpoint" 0 '^0' ls "$work/r2/checkpoints"
stops "resumed training" 'Network' "$pccd" resume "$work/r2"
stops "sampling" 'Sampling' "$pccd" sample "$run" --count 400 --out "$work/s2"

# shellcheck disable=SC2086
check "a detached worker goes on by itself" 0 'run follow' \
  "$pccd" train --dataset "$demo/dataset" --run "$work/r3" $quick --detach
check "it can be paused" 0 'paused at [0-9]+ of' "$pccd" run pause "$work/r3"
check "and asked for a checkpoint" 0 'Checkpoint of step' "$pccd" run checkpoint "$work/r3"
check "and for samples" 0 'r3/samples/[0-9]+-' "$pccd" run samples "$work/r3" --count 2 --steps 2
check "and let go on" 0 'running at' "$pccd" run resume "$work/r3"
answers_json "run show" '"state":"RUNNING"' "$pccd" run show "$work/r3"
check "and stopped" 0 'stopped at [0-9]+ of' "$pccd" run stop "$work/r3"
answers_json "runs" '"kind":"train","status":\{"state":"STOPPED"' "$pccd" runs "$work/r3"

refuses "an element that is none" 2 "'Xx' is not the symbol" \
  "$pccd" sample "$run" --count 1 --elements Xx --out "$work/none"
refuses "an element without examples" 1 'Element Og is in 0 of' \
  "$pccd" sample "$run" --count 1 --elements Og --out "$work/none"
refuses "a sampler that is none" 2 "'foo' to samplers" "$pccd" sample "$run" --count 1 --sampler foo --out "$work/none"
refuses "too many steps" 2 "'steps' is 2000" "$pccd" sample "$run" --count 1 --steps 2000 --out "$work/none"
refuses "a profile that is none" 2 "'profile' is 'foo'" \
  "$pccd" encode audit --dataset "$demo/dataset" --profile foo --out "$work/none"
refuses "a setting that is none" 2 "no parameter 'training.bach'" \
  "$pccd" train --dataset "$demo/dataset" --run "$work/none" --set training.bach=4
refuses "to write over a run" 1 'exists and is not overwritten' "$pccd" train --dataset "$demo/dataset" --run "$run"
cp -r "$run" "$work/newer"
sed -i 's/"formatVersion" : [0-9]*/"formatVersion" : 99/' "$work/newer/run.json"
refuses "a run of a newer version" 1 'version 99.*newer program' "$pccd" resume "$work/newer"
refuses "a machine without native library" 1 'no native library of PyTorch' \
  env JAVA_TOOL_OPTIONS=-Dos.arch=riscv64 "$pccd" sample "$run" --count 1 --out "$work/none"
refuses "another libtorch" 1 'is version 2.8.0' \
  env PCCD_LIBTORCH="$work/torch" "$pccd" sample "$run" --count 1 --out "$work/none"
refuses "a device that is not there" 1 'has no CUDA' \
  env PCCD_DEVICE=cuda:1 "$pccd" sample "$run" --count 1 --out "$work/none"
check "nothing was made by what was refused" 2 'No such file' ls "$work/none"

mkdir "$work/disk"
if mount -t tmpfs -o size=2m tmpfs "$work/disk" 2>/dev/null; then
  # shellcheck disable=SC2086
  refuses "a full disk" 1 'disk of .* has .* left' \
    "$pccd" train --dataset "$demo/dataset" --run "$work/disk/run" $quick --steps 1
  refuses "a small disk for the engine" 1 'has only [0-9]+ MiB free' \
    env ENGINE_CACHE_DIR="$work/disk" "$pccd" sample "$run" --count 1 --out "$work/none"
  mount -o remount,ro "$work/disk"
  check "doctor says why the engine cannot be unpacked" 1 'engine cache: .* cannot be written' \
    env ENGINE_CACHE_DIR="$work/disk" "$pccd" doctor
  refuses "a read-only folder" 1 'read-only' "$pccd" dataset import "$demo/samples" --into "$work/disk/dataset"
  refuses "a read-only folder for samples" 1 'read-only' "$pccd" sample "$run" --count 1 --out "$work/disk/samples"
  umount "$work/disk"
else
  skipped=$((skipped + 5))
  echo "  skipped a full disk and read-only folders: only root may mount file systems"
fi
