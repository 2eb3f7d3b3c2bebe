// A stand-in for the `vscode` module: what vscode-languageclient needs of it, kept in memory, so that the extension and the
// client library run as they are under plain node. What is not named here answers with something empty.
'use strict';
const fs = require('fs');
const { pathToFileURL, fileURLToPath } = require('url');

class Disposable {
  constructor(call) { this.call = call; }
  dispose() { this.call?.(); }
  static from(...all) { return new Disposable(() => all.forEach((each) => each.dispose())); }
}
class EventEmitter {
  listeners = new Set();
  event = (listener, self, disposables) => {
    const bound = self ? listener.bind(self) : listener;
    this.listeners.add(bound);
    const disposable = new Disposable(() => this.listeners.delete(bound));
    disposables?.push(disposable);
    return disposable;
  };
  fire(value) { return [...this.listeners].map((listener) => listener(value)); }
  dispose() { this.listeners.clear(); }
}
class Position {
  constructor(line, character) { this.line = line; this.character = character; }
}
class Range {
  constructor(a, b, c, d) {
    this.start = typeof a === 'number' ? new Position(a, b) : a;
    this.end = typeof a === 'number' ? new Position(c, d) : b;
  }
}
class Uri {
  constructor(text) {
    this.text = text;
    const url = new URL(text);
    this.scheme = url.protocol.slice(0, -1);
    this.authority = url.host;
    this.path = decodeURIComponent(url.pathname);
    this.query = url.search.slice(1);
    this.fragment = url.hash.slice(1);
  }
  static parse(text) { return new Uri(text); }
  static file(path) { return new Uri(pathToFileURL(path).href); }
  get fsPath() { return this.scheme === 'file' ? fileURLToPath(this.text) : this.path; }
  toString() { return this.text; }
  with() { return this; }
}
class CancellationTokenSource {
  constructor() {
    const cancelled = new EventEmitter();
    this.token = { isCancellationRequested: false, onCancellationRequested: cancelled.event };
    this.cancel = () => { this.token.isCancellationRequested = true; cancelled.fire(); };
    this.dispose = () => {};
  }
}
class Diagnostic {
  constructor(range, message, severity) { Object.assign(this, { range, message, severity }); }
}
class CompletionItem {
  constructor(label, kind) { Object.assign(this, { label, kind }); }
}
class CompletionList {
  constructor(items, isIncomplete) { Object.assign(this, { items, isIncomplete }); }
}
class SnippetString {
  constructor(value = '') { this.value = value; }
}
class MarkdownString {
  constructor(value = '') { this.value = value; }
  appendCodeblock(code) { this.value += code; return this; }
  appendMarkdown(text) { this.value += text; return this; }
}
class CodeAction {
  constructor(title, kind) { Object.assign(this, { title, kind }); }
}
class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
  contains(other) { return other.value === this.value || other.value.startsWith(`${this.value}.`); }
}
const kinds = {
  Empty: '', QuickFix: 'quickfix', Refactor: 'refactor', RefactorExtract: 'refactor.extract', RefactorInline: 'refactor.inline',
  RefactorRewrite: 'refactor.rewrite', Source: 'source', SourceOrganizeImports: 'source.organizeImports', SourceFixAll: 'source.fixAll',
};
for (const [name, value] of Object.entries(kinds)) CodeActionKind[name] = new CodeActionKind(value);
class TextEdit {
  constructor(range, newText) { Object.assign(this, { range, newText }); }
  static replace(range, text) { return new TextEdit(range, text); }
}
class TabInputText {
  constructor(uri) { this.uri = uri; }
}
class WorkspaceEdit {
  all = [];
  replace(uri, range, text) { this.all.push([uri, [new TextEdit(range, text)]]); }
  insert(uri, position, text) { this.replace(uri, new Range(position, position), text); }
  set(uri, edits) { this.all.push([uri, edits.map((each) => (Array.isArray(each) ? each[0] : each))]); }
  entries() { return this.all; }
  get size() { return this.all.length; }
}

class Location {
  constructor(uri, range) { Object.assign(this, { uri, range }); }
}

/** Offsets are UTF-16, as in Visual Studio Code. */
class TextDocument {
  version = 1;
  isClosed = false;
  isDirty = false;
  constructor(uri, languageId, text) { Object.assign(this, { uri, languageId, text, fileName: uri.fsPath, eol: 1 }); }
  getText(range) { return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text; }
  get lines() { return this.text.split('\n'); }
  get lineCount() { return this.lines.length; }
  get isUntitled() { return this.uri.scheme === 'untitled'; }
  lineAt(line) { return { text: this.lines[line] }; }
  offsetAt(position) {
    const before = this.lines.slice(0, position.line).reduce((sum, line) => sum + line.length + 1, 0);
    return Math.min(before + Math.min(position.character, (this.lines[position.line] ?? '').length), this.text.length);
  }
  positionAt(offset) {
    const before = this.text.slice(0, offset).split('\n');
    return new Position(before.length - 1, before[before.length - 1].length);
  }
  /** Applies edits of one state of the text, and tells the listeners of each. */
  edit(edits) {
    const sorted = edits.map((each) => [this.offsetAt(each.range.start), this.offsetAt(each.range.end), each]).sort((a, b) => b[0] - a[0]);
    const contentChanges = sorted.map(([start, end, each]) => (
      { range: each.range, rangeOffset: start, rangeLength: end - start, text: each.newText }));
    for (const [start, end, each] of sorted) this.text = this.text.slice(0, start) + each.newText + this.text.slice(end);
    this.version += 1;
    this.isDirty = true;
    events.change.fire({ document: this, contentChanges, reason: undefined });
  }
}

const emitter = () => new EventEmitter();
const events = { open: emitter(), change: emitter(), close: emitter(), save: emitter(), willSave: emitter(), configuration: emitter(), tabs: emitter() };
const state = { documents: [], collections: [], tabs: [], contents: {}, providers: {}, commands: {}, messages: [], output: [], settings: {}, logs: [] };

const matches = (selector, document) => [].concat(selector).some((filter) => {
  if (typeof filter === 'string') return filter === document.languageId;
  const { language, scheme, pattern } = filter;
  const glob = pattern && new RegExp(`^${String(pattern.pattern ?? pattern).replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))}$`);
  return (!language || language === document.languageId) && (!scheme || scheme === document.uri.scheme)
    && (!glob || glob.test(document.uri.path));
});
const registering = (kind) => (selector, provider) => {
  const entry = { selector, provider };
  (state.providers[kind] ??= []).push(entry);
  return new Disposable(() => { state.providers[kind] = state.providers[kind].filter((each) => each !== entry); });
};
const section = (name) => {
  const values = Object.fromEntries(Object.entries(state.settings).filter(([key]) => key.startsWith(`${name}.`))
    .map(([key, value]) => [key.slice(name.length + 1), value]));
  return { ...values, get: (key, fallback) => values[key] ?? fallback, has: (key) => key in values, inspect: () => undefined, update: async () => {} };
};
const outputChannel = () => ({
  append: (text) => state.output.push(text), appendLine: (text) => state.output.push(`${text}\n`), show() {}, clear() {}, dispose() {},
  trace() {}, debug() {}, info() {}, warn() {}, error() {},
});
const message = (kind) => async (text) => { state.messages.push([kind, text]); return undefined; };

const api = {
  Disposable, EventEmitter, Position, Range, Uri, CancellationTokenSource, Diagnostic, CompletionItem, CompletionList, SnippetString,
  MarkdownString, CodeAction, CodeActionKind, TextEdit, TabInputText, Location,
  WorkspaceEdit,
  version: '1.90.0',
  workspace: {
    get textDocuments() { return state.documents; },
    notebookDocuments: [],
    workspaceFolders: undefined,
    getConfiguration: section,
    getWorkspaceFolder: () => undefined,
    createFileSystemWatcher: () => ({ onDidCreate: emitter().event, onDidChange: emitter().event, onDidDelete: emitter().event, dispose() {} }),
    onDidOpenTextDocument: events.open.event,
    onDidChangeTextDocument: events.change.event,
    onDidCloseTextDocument: events.close.event,
    onDidSaveTextDocument: events.save.event,
    onWillSaveTextDocument: events.willSave.event,
    onDidChangeConfiguration: events.configuration.event,
    registerTextDocumentContentProvider(scheme, provider) {
      state.contents[scheme] = provider;
      return new Disposable(() => delete state.contents[scheme]);
    },
    async applyEdit(edit) {
      for (const [uri, edits] of edit.entries()) {
        state.documents.find((each) => each.uri.toString() === uri.toString())?.edit(edits);
      }
      return true;
    },
  },
  window: {
    createOutputChannel: outputChannel, visibleTextEditors: [], activeTextEditor: undefined,
    // What is not in a tab, a client does not ask about.
    tabGroups: { get all() { return [{ tabs: state.tabs }]; }, onDidChangeTabs: events.tabs.event },
    showErrorMessage: message('error'), showWarningMessage: message('warning'), showInformationMessage: message('information'),
    withProgress: (_, task) => task({ report() {} }, new CancellationTokenSource().token),
  },
  languages: {
    createDiagnosticCollection(name) {
      const found = new Map();
      state.collections.push(found);
      return {
        name, set: (uri, list) => found.set(uri.toString(), list ?? []), delete: (uri) => found.delete(uri.toString()),
        get: (uri) => found.get(uri.toString()), has: (uri) => found.has(uri.toString()), forEach() {},
        clear: () => found.clear(), dispose: () => found.clear(),
      };
    },
    match: (selector, document) => (matches(selector, document) ? 10 : 0),
  },
  commands: {
    registerCommand: (name, call) => { state.commands[name] = call; return new Disposable(() => delete state.commands[name]); },
    executeCommand: async (name, ...all) => state.commands[name]?.(...all),
  },
  env: { appName: 'Visual Studio Code', language: 'zh-cn', uriScheme: 'vscode' },
  extensions: { getExtension() {} },
  l10n: { t: (text, ...values) => text.replace(/\{(\d+)\}/g, (_, index) => values[index]) },
  // For the tests.
  test: {
    state, events, matches,
    open(uri, languageId, text) {
      const document = new TextDocument(uri, languageId, text ?? fs.readFileSync(uri.fsPath, 'utf8'));
      state.documents.push(document);
      state.tabs.push({ input: new TabInputText(uri) });
      events.tabs.fire({ opened: state.tabs.slice(-1), closed: [], changed: [] });
      api.window.activeTextEditor = { document };
      events.open.fire(document);
      return document;
    },
    set(values) {
      Object.assign(state.settings, values);
      events.configuration.fire({ affectsConfiguration: (name) => Object.keys(values).some((key) => key === name || key.startsWith(`${name}.`)) });
    },
  },
};
// Whatever else is asked for: events that never happen, registrations, classes that keep what they were made of.
for (const name of ['workspace', 'window', 'languages']) {
  api[name] = new Proxy(api[name], {
    get(target, property) {
      if (property in target || typeof property !== 'string') return target[property];
      if (property.startsWith('on')) return emitter().event;
      if (property.startsWith('register')) return registering(property.slice('register'.length));
      return undefined;
    },
  });
}
const classes = {};
module.exports = new Proxy(api, {
  get(target, property) {
    if (property in target || typeof property !== 'string' || !/^[A-Z]/.test(property)) return target[property];
    return (classes[property] ??= { [property]: class { constructor(...made) { this.made = made; } } }[property]);
  },
});
