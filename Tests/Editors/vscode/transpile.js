// node transpile.js SOURCES TARGET: TypeScript to JavaScript, file by file, types not checked.
'use strict';
const fs = require('fs');
const path = require('path');
const ts = require('/usr/share/nodejs/typescript');
const [sources, target] = process.argv.slice(2);
for (const folder of ['common', 'common/utils', 'node']) {
  fs.mkdirSync(path.join(target, folder), { recursive: true });
  for (const name of fs.readdirSync(path.join(sources, folder)).filter((each) => each.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(fs.readFileSync(path.join(sources, folder, name), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020 },
    });
    fs.writeFileSync(path.join(target, folder, name.replace(/\.ts$/, '.js')), outputText);
  }
}
