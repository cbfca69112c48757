# Follows docs/write-an-encoder.md with the packed product and update site; sourced by check-product.sh.
# The commands are those of the guide, word by word, in an empty folder, so that the guide cannot rot.
author="$work/author"
dropins="$work/dropins"
mkdir -p "$author" "$dropins"
guide_commands() { # the boxes of the guide, in their order
  awk '/^```sh$/ {box = 1; next} /^```$/ {box = 0} box' "$root/docs/write-an-encoder.md"
}

follow_guide() { # stops at the first command that fails; the time is that of the commands
  ln -s "$root/.build/pccd-linux-x86_64.tar.gz" "$root/.build/pccd-update-site.zip" "$author"
  {
    echo "set -ex; export PCCD_PLUGINS='$dropins'; cd '$author'"
    guide_commands
  } >"$work/guide.sh"
  started=$(date +%s)
  bash "$work/guide.sh" >"$work/guide.out" 2>&1
  code=$?
  echo $(($(date +%s) - started)) >"$work/guide.seconds"
  tail -5 "$work/guide.out"
  return $code
}

author_pccd() { PCCD_PLUGINS="$dropins" "$author/pccd/pccd" "$@"; }

check "the guide for authors works from an empty folder" 0 'Removed org.example.cubic.feature' follow_guide
echo "          (its commands took $(cat "$work/guide.seconds") s)"
check "the guide comes with the product" 0 'Write your own encoder' head -1 "$author/pccd/docs/write-an-encoder.md"
check "its contract tests pass and are reported" 0 'example-cubic' \
  cat "$author/my-encoder/plugin/target/encoder-contract/example-cubic.md"
check "its encoder was listed, with 16 rows after the change" 0 'example-cubic .*1 x 16 x 4' \
  grep example-cubic "$work/guide.out"
check "the run records the plugin's hash" 0 "$(sha256sum "$author"/pccd/plugins/org.example.cubic_*.jar | cut -c1-64)" \
  cat "$author/run/run.json"
check "the worker found the same plugin" 0 'Plugin org.example.cubic [0-9.]+ .SHA-256 [0-9a-f]{64}.$' \
  grep 'org.example.cubic' "$author/run/log.txt"
check "a removed plugin is gone" 0 '^gone$' \
  sh -c "PCCD_PLUGINS='$dropins' '$author/pccd/pccd' encoders 2>&1 | grep cubic || echo gone"
check "a run of a removed plugin says what is missing" 0 "No contribution 'example-cubic'" \
  author_pccd run show "$author/run"

jar=$(ls "$author"/my-encoder/plugin/target/org.example.cubic-*.jar 2>/dev/null | head -1)
check "nothing is installed unasked" 1 'unsigned' author_pccd plugin install "$jar"
check "a single jar goes to the user's folder" 0 'Installed org.example.cubic' author_pccd plugin install "$jar" --yes
check "a worker finds it there" 0 'Plugin org.example.cubic' sh -c "PCCD_PLUGINS='$dropins' '$author/pccd/pccd' train \
  --dataset '$author/crystals' --run '$author/run2' --preset demo --set encoder.id=example-cubic --steps 2 \
  && grep 'Plugin org.example' '$author/run2/log.txt'"
echo "no jar" >"$dropins/broken.jar"
mkdir -p "$work/needy/META-INF" && printf 'Bundle-SymbolicName: org.example.needy;singleton:=true\nBundle-Version: 1.0.0\n%s\n' \
  'Require-Bundle: org.example.absent' >"$work/needy.mf"
"$JAVA_HOME/bin/jar" --create --file "$dropins/needy.jar" --manifest "$work/needy.mf" -C "$work/needy" .
check "a plugin that lacks another is named where encoders are listed" 0 'needs the plugin org.example.absent' \
  author_pccd encoders
check "a broken one too, and the others work" 0 'example-cubic.*broken.jar.*cannot be read as a jar' \
  sh -c "PCCD_PLUGINS='$dropins' '$author/pccd/pccd' plugin list | tr '\n' ' '"
check "the doctor warns of them" 0 'warning +plugin org.example.needy' author_pccd doctor
rm -f "$dropins"/broken.jar "$dropins"/needy.jar
check "it can be removed" 0 'Removed org.example.cubic' author_pccd plugin remove org.example.cubic
