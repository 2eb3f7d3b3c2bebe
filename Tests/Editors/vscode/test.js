// The extension as it is, on Microsoft's client library, against the real server; only the `vscode` module is a stand-in.
//     NODE_PATH=NODE_MODULES node Tests/Editors/vscode/test.js REPORT EXPECTED
// FEATURES is what the server announces.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const Module = require('module');
const stub = path.join(__dirname, 'vscode');
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => resolve(name === 'vscode' ? stub : name, ...rest);
const vscode = require('vscode');
const { state, events, open, set } = vscode.test;
const folder = path.join(__dirname, '../../../editors/vscode');
const extension = require(path.join(folder, require(path.join(folder, 'package.json')).main));
const [report, expectedPath] = process.argv.slice(2);

const say = (text) => console.log(`  ${text}`);
/** What the server does not have yet is said, and done by hand. */
const has = (feature) => {
  const announced = (process.env.FEATURES ?? '').split(' ').includes(feature);
  if (!announced) say(`NOT TESTED: the server has no ${feature}`);
  return announced;
};
const token = () => new vscode.CancellationTokenSource().token;
async function wait(what, condition) {
  for (const deadline = Date.now() + 10000; !(await condition());) {
    assert(Date.now() < deadline, `waited in vain for ${what}\n${state.output.join('')}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}
/** Findings are pushed or asked for by the client itself; both ways end in a collection. */
const findings = (document) => state.collections.flatMap((found) => found.get(document.uri.toString()) ?? []);
const provider = (kind) => state.providers[kind]?.[0]?.provider ?? assert.fail(`no provider: ${kind}`);
const positionOf = (document, text, shift = 0) => document.positionAt(document.text.indexOf(text) + shift);

/** The manifest names nothing that is not there. */
function checkManifest() {
  const manifest = require(path.join(folder, 'package.json'));
  const text = JSON.stringify(manifest);
  const here = (name) => fs.existsSync(path.join(folder, name));
  const [language] = manifest.contributes.languages;
  const [grammar] = manifest.contributes.grammars;
  const [validation] = manifest.contributes.jsonValidation;
  for (const name of [validation.url, manifest.main, language.configuration, grammar.path, 'README.md', 'LICENSE', 'l10n/bundle.l10n.zh-cn.json']) {
    assert(here(name), `${name} is not there`);
  }
  const configuration = require(path.join(folder, language.configuration));
  new RegExp(configuration.wordPattern.pattern, configuration.wordPattern.flags);
  assert.equal(require(path.join(folder, grammar.path)).scopeName, grammar.scopeName);
  const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map((name) => require(path.join(folder, name)));
  const keys = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
  assert.deepEqual([...new Set(keys)].sort(), Object.keys(english).sort());
  assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  for (const { command } of manifest.contributes.commands) assert(state.commands[command], `${command} is not registered`);
  const source = fs.readFileSync(path.join(folder, manifest.main), 'utf8');
  const said = Object.keys(require(path.join(folder, 'l10n/bundle.l10n.zh-cn.json')));
  for (const sentence of said) assert(source.includes(sentence), `said nowhere: ${sentence}`);
  // Settings have the defaults that the server has.
  for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
    assert('default' in setting && (setting.markdownDescription ?? '').startsWith('%'), name);
  }
}

async function drive() {
  state.settings['gouji.path'] = 'gouji';
  const context = { subscriptions: [] };
  const exported = await extension.activate(context);
  assert.equal(exported.client(), undefined, 'started before there is a report');
  checkManifest();
  const plain = open(vscode.Uri.file(path.join(path.dirname(report), '说明.txt')), 'plaintext', '说明\n');
  assert.equal(exported.client(), undefined, 'started for a text that is no report');
  const document = open(vscode.Uri.file(report), 'gouji');
  await wait('the client', () => exported.client()?.initializeResult);
  const { serverInfo, capabilities } = exported.client().initializeResult;
  say(`${serverInfo.name} ${serverInfo.version}, offsets in ${capabilities.positionEncoding ?? 'utf-16'}`);

  await wait('the finding', () => findings(document).length);
  const [finding, ...others] = findings(document);
  assert.equal(others.length, 0);
  assert.equal(document.getText(finding.range), '22.82%');
  assert.equal(finding.range.start.line, 12);
  assert.equal(finding.code?.value ?? finding.code, 'GJ2103');
  say(`the finding is at its figure: ${finding.message.split('\n')[0]}`);

  // The link behind the rule opens its documentation.
  assert.equal(finding.code.target.toString(), 'gouji:/rules/GJ2103.md');
  assert.match(await state.contents.gouji.provideTextDocumentContent(finding.code.target), /占比/);
  assert.equal(await state.contents.gouji.provideTextDocumentContent(vscode.Uri.parse('gouji:/rules/../x.md')), undefined);

  if (has('codeAction')) {
    const actions = await provider('CodeActionsProvider').provideCodeActions(
      document, finding.range, { diagnostics: [finding], only: undefined, triggerKind: 1 }, token());
    let fix = actions.find((each) => each.title.includes('22.28%'));
    assert(fix, `no fix among ${actions.map((each) => each.title)}`);
    if (!fix.edit) fix = await provider('CodeActionsProvider').resolveCodeAction(fix, token());
    await vscode.workspace.applyEdit(fix.edit);
  } else {
    document.edit([new vscode.TextEdit(finding.range, '22.28%')]);
  }
  assert.match(document.lines[12], /22\.28%。$/);
  await wait('no finding', () => findings(document).length === 0);
  say('put right, and the finding is gone');

  // A 科目 by its pinyin.
  if (has('completion')) {
    const row = '| zfgjj';
    const end = document.positionAt(document.text.length);
    document.edit([new vscode.TextEdit(new vscode.Range(end, end), row)]);
    const cursor = document.positionAt(document.text.length);
    const list = await provider('CompletionItemProvider').provideCompletionItems(document, cursor, token(), { triggerKind: 0 });
    const items = [...(list.items ?? list)].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    assert(items.length, 'no 科目');
    let item = items[0];
    item = (await provider('CompletionItemProvider').resolveCompletionItem?.(item, token())) ?? item;
    const range = item.range?.replacing ?? item.range ?? new vscode.Range(document.positionAt(document.text.length - 5), cursor);
    const text = (item.insertText?.value ?? item.insertText ?? item.label).replace(/\$\{?\d+(:([^}]*))?\}?/g, '$2').replace(/\\([$}\\|])/g, '$1');
    document.edit([new vscode.TextEdit(range, text), ...(item.additionalTextEdits ?? [])]);
    assert.match(document.lines.at(-1), /^\| 2210201 *\| 住房公积金/);
    say(`${items.length} 科目 offered, the first taken: ${document.lines.at(-1)}`);
  }
  const start = new vscode.Position(document.lineCount - 1, 0);
  document.edit([new vscode.TextEdit(new vscode.Range(start, document.positionAt(document.text.length)), '| 2210201 | 住房公积金 | 72.40 | 72.40 | |\n')]);

  // Kinds of tokens go by the names that the manifest declares, and a lens does what it says.
  if (has('semanticTokens')) {
    const { legend } = capabilities.semanticTokensProvider;
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = require(path.join(folder, 'package.json')).contributes;
    for (const { id } of semanticTokenTypes) assert(legend.tokenTypes.includes(id), `the server never says ${id}`);
    for (const { id } of semanticTokenModifiers) assert(legend.tokenModifiers.includes(id), `the server never says ${id}`);
    const grammar = fs.readFileSync(path.join(folder, 'syntaxes/gouji.tmLanguage.json'), 'utf8');
    for (const [id, scopes] of Object.entries(semanticTokenScopes[0].scopes)) {
      assert(semanticTokenTypes.some((each) => each.id === id), `${id} is no type`);
      for (const scope of scopes) assert(grammar.includes(scope), `no such scope: ${scope}`);
    }
  }
  if (has('codeLens')) {
    document.edit([new vscode.TextEdit(new vscode.Range(positionOf(document, '22.28%'), positionOf(document, '22.28%', 6)), '22.82%')]);
    await wait('the finding that the lens counts', () => findings(document).length === 1);
    const lenses = await provider('CodeLensProvider').provideCodeLenses(document, token());
    const lens = lenses.find((each) => each.command?.command === 'gouji.showReferences');
    assert(lens, `no lens leads anywhere: ${JSON.stringify(lenses.map((each) => each.command))}`);
    let shown;
    state.commands['editor.action.showReferences'] = (...all) => { shown = all; };
    await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments);
    assert.equal(shown[0].toString(), document.uri.toString());
    assert.equal(document.getText(shown[2][0].range), '22.82%');
    for (const each of lenses) assert(!each.command?.command || state.commands[each.command.command], `${each.command?.command} is not there`);
    say(`“${lens.command.title}” leads to its figure`);
    document.edit([new vscode.TextEdit(new vscode.Range(positionOf(document, '22.82%'), positionOf(document, '22.82%', 6)), '22.28%')]);
    await wait('no finding', () => findings(document).length === 0);
  }

  // A name, everywhere.
  const name = positionOf(document, '{基本支出', 2);
  if (has('rename')) {
    const prepared = await provider('RenameProvider').prepareRename?.(document, name, token());
    if (prepared) assert.equal(document.getText(prepared.range ?? prepared), '基本支出');
    await vscode.workspace.applyEdit(await provider('RenameProvider').provideRenameEdits(document, name, '基本开支', token()));
  } else {
    document.text = document.text.replace(/\{基本支出/g, '{基本开支').replace('@校验 基本支出', '@校验 基本开支');
    const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.text.length));
    document.edit([new vscode.TextEdit(all, document.text)]);
  }
  assert(document.text.includes('@校验 基本开支') && document.text.includes('{基本开支}'), 'renamed in part');
  say('the name is changed everywhere');

  if (has('formatting')) {
    const edits = await provider('DocumentFormattingEditProvider').provideDocumentFormattingEdits(
      document, { tabSize: 4, insertSpaces: false }, token());
    document.edit(edits);
    assert.equal(document.text, fs.readFileSync(expectedPath, 'utf8'));
    say('formatted; the buffer is what it should be, to the byte');
  }

  // A report that was never saved.
  const unsaved = open(vscode.Uri.parse('untitled:Untitled-1'), 'gouji', fs.readFileSync(report, 'utf8'));
  await wait('the finding in an unsaved report', () => findings(unsaved).length === 1);

  const before = exported.client();
  document.edit([new vscode.TextEdit(new vscode.Range(positionOf(document, '22.28%'), positionOf(document, '22.28%', 6)), '22.82%')]);
  await wait('the finding that was put back', () => findings(document).length === 1);
  await state.commands['gouji.restartServer']();
  await wait('findings after a restart', () => exported.client() !== before && findings(document).length === 1);
  say('the server is started anew by its command');

  // Plain text becomes a report by its pattern.
  plain.edit([new vscode.TextEdit(new vscode.Range(0, 0, 1, 0), fs.readFileSync(report, 'utf8'))]);
  set({ 'gouji.plainText': ['**/*说明*.txt'] });
  await wait('findings in plain text', () => findings(plain).length > 0);
  say('plain text is a report where the settings say so');

  if (process.env.GOUJI_REPORT) {
    const published = open(vscode.Uri.file(process.env.GOUJI_REPORT), 'gouji');
    await wait('findings of the published report', () => findings(published).length > 0);
    say(`${findings(published).length} findings in the published report`);
  }
  assert.deepEqual(state.messages, []);
  await extension.deactivate();

  // A server that is not there is told of once, in words that help.
  set({ 'gouji.path': '/nowhere/gouji' });
  await wait('the complaint', () => state.messages.some(([kind, said]) => kind === 'error' && said.includes('/nowhere/gouji')));
  const complaints = () => state.messages.filter(([, said]) => said.includes('PATH')).length;
  assert.equal(complaints(), 1, JSON.stringify(state.messages));
  events.open.fire(document);
  await new Promise((done) => setTimeout(done, 50));
  assert.equal(complaints(), 1, 'complained twice');
  say('a server that is not there is told of once');
}

drive().then(() => process.exit(0), (error) => {
  console.log(`FAILED: ${error.stack}`);
  if (process.env.SHOW) console.log(state.output.join(''));
  process.exit(1);
});
