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
  VIEWER_NOT_TRUSTED: {
    status: 401,
    level: 'warn',
    en: 'The header that says who asks is not signed by the gateway of this hub, or long ago. Ask the gateway instead of the subgraph.',
    ja: '利用者を示すヘッダーが、このハブのゲートウェイの署名ではないか、古すぎます。サブグラフでなくゲートウェイに問い合わせてください。',
  },
} as const satisfies Record<string, ErrorEntry>;
