// The task pane's build: npm run build [-- --env url=https://… --env office=self]. Decisions: docs/decisions/0003-task-pane.md.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';

const root = import.meta.dirname;
const localAddress = 'https://localhost:3000';
const officeCdn = 'https://appsforoffice.microsoft.com';

/** The SHA-256 of nothing: Fluent UI makes empty style elements and fills them through the CSSOM. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What of Microsoft's npm package Excel loads, from Excel 2021 on; the rest is for other hosts, ages and languages. */
const officeFiles =
  /^(?:office|o15apptofilemappingtable|excel-(?:win32-16\.01|mac-16\.00|web-16\.00|ios-16\.00)(?:-core)?|(?:ja-jp|en-us)\/office_strings|telemetry\/.*)\.js$/;

const floorsBelow = [
  'programme',
  'evaluation',
  'workbook',
  'check',
  'consolidation',
  'closing',
  'report',
  'definition',
  'excel',
  'xlsx',
].map((floor) => join(root, 'src', floor));

/**
 * @param {{ office?: string, url?: string, WEBPACK_SERVE?: boolean }} env
 * @param {{ mode?: string }} argv
 */
export default async function config(env, argv) {
  const mode = argv.mode === 'development' ? 'development' : 'production';
  const office = chosenOffice(env.office ?? 'cdn');
  const address = checkedAddress(env.url ?? localAddress);
  return {
    mode,
    context: root,
    // The same modules come into every bundle of the pane: of npm start, of the tests, of npm run build.
    cache: {
      type: 'filesystem',
      cacheDirectory: join(root, 'build', 'webpack'),
      buildDependencies: { config: [import.meta.filename, join(root, 'package-lock.json')] },
    },
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: join(root, 'dist'),
      filename: '[name].[contenthash:12].js',
      chunkFilename: '[name].[contenthash:12].js',
      publicPath: '',
      clean: true,
    },
    // No eval in any mode: the page's policy forbids it.
    devtool: mode === 'development' ? 'source-map' : false,
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options } },
        // Nothing below the pane does anything by being imported: a bundle takes what it uses, not all that an index names.
        { include: floorsBelow, sideEffects: false },
      ],
    },
    optimization: {
      moduleIds: 'deterministic',
      chunkIds: 'deterministic',
      // JavaScript only: the pages stay as they were written.
      minimizer: [new MinimizerPlugin({ test: /\.js$/, minify: MinimizerPlugin.swcMinify })],
    },
    // tests/taskpane/bundle.test.ts limits the size as transferred; webpack knows only the unpacked one.
    performance: { hints: false },
    plugins: [new BesideTheBundle({ office, address })],
    ...(env.WEBPACK_SERVE === true && { devServer: await devServer() }),
  };
}

const options = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

function chosenOffice(name) {
  if (name === 'cdn') {
    return {
      script: `${officeCdn}/lib/1/hosted/office.js`,
      source: officeCdn,
      files: async () => [],
    };
  }
  if (name === 'self') return { script: 'office/office.js', source: '', files: selfHostedOffice };
  throw new Error(`--env office=${name}: choose cdn or self.`);
}

function checkedAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' && url.search === '' && url.hash === '') {
    return text.replace(/\/+$/, '');
  }
  throw new Error(`--env url=${text}: give the https address of the folder that is served.`);
}

async function selfHostedOffice() {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'),
  );
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return names
    .filter((name) => officeFiles.test(name))
    .map((name) => [join(folder, name), `office/${name}`]);
}

/** Everything in dist/ that is not JavaScript of ours. */
class BesideTheBundle {
  constructor({ office, address }) {
    this.office = office;
    this.address = address;
  }

  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('BesideTheBundle', (compilation) => {
      // After the hashes have become final.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH + 1;
      compilation.hooks.processAssets.tapPromise({ name: 'BesideTheBundle', stage }, async () => {
        const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
        const read = (path) => {
          compilation.fileDependencies.add(join(root, path));
          return readFile(join(root, path), 'utf8');
        };
        const scripts = compilation.entrypoints
          .get('taskpane')
          .getFiles()
          .filter((name) => name.endsWith('.js'));

        for (const name of ['taskpane.html', 'help.html', 'privacy.html']) {
          emit(name, this.page(await read(`src/taskpane/pages/${name}`), scripts));
        }
        emit('pages.css', await read('src/taskpane/pages/pages.css'));
        emit('manifest.xml', (await read('manifest.xml')).replaceAll(localAddress, this.address));
        for (const name of await readdir(join(root, 'assets'))) {
          if (name.endsWith('.png'))
            emit(`assets/${name}`, await readFile(join(root, 'assets', name)));
        }
        emit('THIRD-PARTY-NOTICES.txt', await read('THIRD-PARTY-NOTICES.txt'));
        await this.emitProgrammes(emit, read);
        for (const [from, name] of await this.office.files()) emit(name, await readFile(from));
      });
    });
  }

  /** The programmes that ship with the product, word for word, and a list of them for the pane. */
  async emitProgrammes(emit, read) {
    const list = [];
    for (const file of (await readdir(join(root, 'programmes'))).sort()) {
      if (!file.endsWith('.json') || file.endsWith('.schema.json')) continue;
      const text = await read(`programmes/${file}`);
      const { title, organisation } = JSON.parse(text);
      list.push({ file, title, organisation });
      emit(`programmes/${file}`, text);
    }
    emit('programmes/index.json', JSON.stringify(list));
  }

  page(template, scripts) {
    const { script, source } = this.office;
    const policy = [
      "default-src 'none'",
      `script-src 'self' ${source}`.trim(),
      `style-src 'self' ${emptyStyle}`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    const tags = [script, ...scripts].map((src) => `<script defer src="${src}"></script>`);
    return template
      .replace(
        '<!-- policy -->',
        `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      )
      .replace('<!-- scripts -->', tags.join('\n    '));
  }
}

/** For real Excel, which opens https pages with a trusted certificate only. */
async function devServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    server: { type: 'https', options: await getHttpsServerOptions() },
    host: 'localhost',
    port: Number(new URL(localAddress).port),
    static: false,
    client: { overlay: false },
  };
}
