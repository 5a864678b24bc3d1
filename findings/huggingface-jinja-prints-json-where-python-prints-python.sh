#!/usr/bin/env bash
# @huggingface/jinja writes chat templates' lists, None and numbers otherwise than Python's Jinja, and strips what it was not told to.
#
# Guess:   a template gives the same text in the browser as in Python: it is the model's own, and a letter more or less is another prompt.
# Seen:    without an error, {{ none }} is empty (Python: None), {{ tools }} has double quotes, null and true (Python: single ones, None, True),
#          {{ true }} is "true", 2.0|tojson is "2", -7 % 3 is -1 (2), -3.7|int is -4 (-3), "1" == 1 holds,
#          |capitalize raises every word of a text, |title makes "Don'T", and .strip("hd") strips white space. With one, "a" * 3, "a" < "b",
#          1e3, find, sum and select are missing. Indices, slices, loops, macros, namespaces and white space are as in Python.
# Version: @huggingface/jinja 0.5.11; Jinja 3.1.2 (Debian python3-jinja2), with the settings of Hugging Face's transformers.
# Who:     anyone who runs a model in the browser or compares prompts: a list of tools is printed by many templates.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
npm install --silent --no-audit --no-fund --prefix . @huggingface/jinja@0.5.11 >/dev/null
apt-get download -qq python3-jinja2 python3-markupsafe 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > render.py <<'EOF'
import json, sys
import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
assert jinja2.__version__.startswith("3.1.2"), jinja2.__version__
env = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
env.filters["tojson"] = lambda value: json.dumps(value, ensure_ascii=False)
asked = json.load(sys.stdin)
print(json.dumps([env.from_string(template).render(**asked["values"]) for template in asked["templates"]]))
EOF
cat > compare.mjs <<'EOF'
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Template } from '@huggingface/jinja';

const values = { tools: [{ name: 'find', strict: true, limit: null }], text: 'hello World' };
const expected = {
  '{{ text[::-1] }}{{ tools|tojson }}': ['dlroW olleh[{"name": "find", "strict": true, "limit": null}]'],
  '{{ none }}': ['', 'None'],
  '{{ true }}': ['true', 'True'],
  '{{ tools }}': ['[{"name": "find", "strict": true, "limit": null}]', "[{'name': 'find', 'strict': True, 'limit': None}]"],
  '{{ 2.0|tojson }}': ['2', '2.0'],
  '{{ -7 % 3 }}': ['-1', '2'],
  '{{ -3.7|int }}': ['-4', '-3'],
  '{{ "same" if "1" == 1 else "other" }}': ['same', 'other'],
  '{{ text|capitalize }}': ['Hello World', 'Hello world'],
  '{{ "don\'t stop"|title }}': ["Don'T Stop", "Don't Stop"],
  '{{ text.strip("hd") }}': ['hello World', 'ello Worl'],
};
const templates = Object.keys(expected);
const python = JSON.parse(execFileSync('python3', ['render.py'], { input: JSON.stringify({ templates, values }) }));
templates.forEach((template, index) => {
  const seen = new Template(template).render(values);
  console.log(template, '->', JSON.stringify(seen), '| Python:', JSON.stringify(python[index]));
  const [js, py = js] = expected[template];
  assert.equal(seen, js);
  assert.equal(python[index], py);
});
const missing = ['{{ "a" * 3 }}', '{{ "a" < "b" }}', '{{ 1e3 }}', '{{ text.find("W") }}', '{{ [1, 2]|sum }}', '{{ [1, 2]|select("odd")|list }}'];
for (const template of missing) assert.throws(() => new Template(template).render(values), Error, template);
EOF
PYTHONPATH=usr/lib/python3/dist-packages node compare.mjs
