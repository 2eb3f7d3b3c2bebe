// gouji 勾稽 for Visual Studio Code: starts `gouji lsp` and talks to it.
'use strict';
const { execFile } = require('child_process');
const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;
/** @type {vscode.OutputChannel} */
let output;
/** A server that cannot be started is complained of once, not with each document. */
let hasFailed = false;
/** Starts and stops follow one another, whatever asks for them. */
let last = Promise.resolve();

const settings = () => vscode.workspace.getConfiguration('gouji');

const program = () => settings().get('path', 'gouji') || 'gouji';

/** What the server is told at the start and whenever the settings change. */
function configuration() {
  const told = { ...settings() };
  // Only values: the object that VS Code hands out has functions too.
  for (const key of Object.keys(told)) if (typeof told[key] === 'function') delete told[key];
  for (const key of ['path', 'plainText', 'trace']) delete told[key];
  // What is not chosen here is for gouji.json and the server to say.
  if (told.lang === 'auto') delete told.lang;
  if (!told.show?.length) delete told.show;
  return told;
}

/** A rule's documentation, as the link behind a finding opens it: gouji:/rules/GJ2103.md */
const ruleDocuments = {
  async provideTextDocumentContent(uri) {
    const rule = /^\/rules\/(GJ\d{4})\.md$/.exec(uri.path)?.[1];
    if (!rule) return undefined;
    try {
      return (await client.sendRequest('gouji/explain', { rule })).text;
    } catch {
      // A link that outlived its server.
      return new Promise((done) => {
        execFile(program(), ['explain', rule], (error, text) => done(error ? String(error) : text));
      });
    }
  },
};

/** Reports by language, saved or not, and the plain text files that the writer calls reports. */
function selector() {
  const selected = [
    { scheme: 'file', language: 'gouji' },
    { scheme: 'untitled', language: 'gouji' },
  ];
  for (const pattern of settings().get('plainText', [])) {
    for (const language of ['plaintext', 'markdown']) selected.push({ scheme: 'file', language, pattern });
  }
  return selected;
}

/** Nothing is started before there is a report. */
const isWanted = () => vscode.workspace.textDocuments.some((each) => vscode.languages.match(selector(), each) > 0);

/** The commands of the server's that are run here. */
const commands = {
  /** What a lens counts: the places, in the list that VS Code has for it. */
  'gouji.showReferences': (uri, position, locations) => {
    const converter = client?.protocol2CodeConverter;
    if (!converter) return undefined;
    return vscode.commands.executeCommand(
      'editor.action.showReferences', vscode.Uri.parse(uri), converter.asPosition(position),
      locations.map((each) => converter.asLocation(each)));
  },
};

/** Says what this client can beyond the library's: commands, and the kinds of tokens that package.json declares. */
const abilities = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      ...capabilities.experimental, commands: [...Object.keys(commands), 'editor.action.triggerSuggest'],
    };
    const { semanticTokenTypes, semanticTokenModifiers } = require('./package.json').contributes;
    const tokens = capabilities.textDocument?.semanticTokens;
    tokens?.tokenTypes?.push(...semanticTokenTypes.map((each) => each.id));
    tokens?.tokenModifiers?.push(...semanticTokenModifiers.map((each) => each.id));
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
  dispose() {},
};

async function start() {
  const command = program();
  const server = { command, args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient('gouji', 'gouji 勾稽', server, {
    documentSelector: selector(),
    initializationOptions: { ...configuration(), ruleDocuments: true },
    outputChannel: output,
    synchronize: { configurationSection: 'gouji' },
    middleware: {
      workspace: {
        // The server asks for the section `gouji`: it gets what concerns it.
        configuration: async (params, token, next) => {
          const answers = await next(params, token);
          return params.items.map((item, index) => (item.section === 'gouji' ? configuration() : answers[index]));
        },
      },
    },
  });
  client.registerFeature(abilities);
  try {
    await client.start();
    hasFailed = false;
  } catch (error) {
    client = undefined;
    hasFailed = true;
    output.appendLine(String(error));
    const [open, show] = [vscode.l10n.t('Open Settings'), vscode.l10n.t('Show Output')];
    const text = vscode.l10n.t(
      'gouji cannot be started: {0}. Install it and put it on the PATH, or set gouji.path.', command);
    vscode.window.showErrorMessage(text, open, show).then((chosen) => {
      if (chosen === open) vscode.commands.executeCommand('workbench.action.openSettings', 'gouji.path');
      if (chosen === show) output.show();
    });
  }
}

async function stop() {
  const stopping = client;
  client = undefined;
  if (stopping) await stopping.stop().catch((error) => output.appendLine(String(error)));
}

/** For documents that are opened: starts what is not started. */
function ensure() {
  last = last.then(() => (client || !isWanted() ? undefined : start()));
  return last;
}

/** One after another: a restart while one is under way waits for it. */
function restart() {
  last = last.then(stop).then(start);
  return last;
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  output = vscode.window.createOutputChannel('gouji 勾稽');
  context.subscriptions.push(
    output,
    vscode.workspace.registerTextDocumentContentProvider('gouji', ruleDocuments),
    ...Object.entries(commands).map(([name, call]) => vscode.commands.registerCommand(name, call)),
    vscode.commands.registerCommand('gouji.restartServer', restart),
    vscode.commands.registerCommand('gouji.showOutput', () => output.show()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // What the server is started with; the rest it is told of while it runs.
      if (event.affectsConfiguration('gouji.path') || event.affectsConfiguration('gouji.plainText')) {
        // The client tells the server of the change first, and complains where it is being stopped.
        setTimeout(() => {
          last = last.then(stop);
          ensure();
        }, 200);
      }
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (!client && !hasFailed && vscode.languages.match(selector(), document) > 0) ensure();
    }));
  await ensure();
  // For other extensions, and for the tests.
  return { client: () => client };
}

function deactivate() {
  last = last.then(stop);
  return last;
}

module.exports = { activate, deactivate };
