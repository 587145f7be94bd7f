/** `npm run token -- --as planning`: a bearer token of an invented person, for scripts and for trying out. */
import { readConfig } from '../../subgraphs/shared/config.js';
import { startFailure } from '../../subgraphs/shared/start-failure.js';
import { readTokenArguments, TokenArgumentsError, usage } from './arguments.js';
import { demoKeyIn, demoToken } from './demo/keys.js';
import { demoKeyFile } from './identity.js';

try {
  const wanted = readTokenArguments(process.argv.slice(2));
  if (wanted === 'help') {
    process.stdout.write(usage);
  } else {
    const config = readConfig(process.env);
    if (!config.identity.demo) {
      fail(
        'デモ用の利用者は、本番、OIDC_ISSUER の設定時、合成データなしのときは使えません。発行者からトークンを取ってください。\nThere are no demo people in production, with OIDC_ISSUER or without synthetic data. Get a token from the issuer.',
      );
    }
    const { person, hours, url } = wanted;
    const hub = url ?? config.identity.publicUrl ?? `http://${config.host}:${config.port}`;
    const key = demoKeyIn(demoKeyFile(config));
    process.stdout.write(`${await demoToken(person, key, { hub, hours })}\n`);
  }
} catch (error) {
  if (error instanceof TokenArgumentsError) fail(`${error.message}\n\n${usage}`);
  fail(startFailure(error));
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
