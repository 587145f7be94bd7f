/** Errors about who asks. */
import type { ErrorEntry } from './error-entry.js';

export const identityErrors = {
  TOKEN_EXPIRED: {
    status: 401,
    level: 'info',
    en: 'The token has expired. Sign in again, or get a new token.',
    ja: 'トークンの有効期限が切れています。もう一度サインインするか、新しいトークンを取ってください。',
  },
  TOKEN_INVALID: {
    status: 401,
    level: 'info',
    en: 'The token is not valid here. Send a token of the issuer that this hub trusts as `Authorization: Bearer …`, or none to see what is published.',
    ja: 'このハブでは使えないトークンです。ハブが信頼する発行者のトークンを `Authorization: Bearer …` で送るか、公表値だけでよければ何も送らないでください。',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    level: 'error',
    en: 'Tokens cannot be checked now, for their issuer does not answer. What is published is answered without a token; try again in a moment.',
    ja: 'トークンの発行者が応答しないため、いまはトークンを確かめられません。公表値はトークンなしで答えます。しばらくして、もう一度お試しください。',
  },
  SIGN_IN_FAILED: {
    status: 400,
    level: 'info',
    en: 'The sign-in was not finished. Begin again at /session/sign-in; a sign-in holds for ten minutes and in the browser where it began.',
    ja: 'サインインを完了できませんでした。/session/sign-in からやり直してください（10分以内に、始めたのと同じブラウザで行ってください）。',
  },
  SIGN_IN_NOT_OFFERED: {
    status: 404,
    level: 'info',
    en: 'Nobody can sign in here with a browser. The operator sets OIDC_ISSUER and OIDC_CLIENT_ID for that.',
    ja: 'このハブではブラウザからのサインインを受け付けていません。運用担当者が OIDC_ISSUER と OIDC_CLIENT_ID を設定すると使えます。',
  },
  SIGN_IN_NEEDS_HTTPS: {
    status: 400,
    level: 'warn',
    en: 'Signing in needs https, or plain http on this machine itself. The operator sets PUBLIC_URL to the https address.',
    ja: 'サインインには https（このマシン上だけなら http）が必要です。運用担当者が PUBLIC_URL に https のアドレスを設定してください。',
  },
  VIEWER_NOT_TRUSTED: {
    status: 401,
    level: 'warn',
    en: 'The header that says who asks is not signed by the gateway of this hub, or long ago. Ask the gateway instead of the subgraph.',
    ja: '利用者を示すヘッダーが、このハブのゲートウェイの署名ではないか、古すぎます。サブグラフでなくゲートウェイに問い合わせてください。',
  },
} as const satisfies Record<string, ErrorEntry>;
