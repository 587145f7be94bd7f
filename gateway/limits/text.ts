/** What is refused before the parser runs: too many tokens, and nesting that would overflow its stack. */
import { Lexer, Source, TokenKind } from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Limits } from './limit.js';

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/** The number of tokens. Throws `HubError` above a limit, and the lexer's syntax error for a sign unknown to GraphQL. */
export function refuseText(
  text: string,
  { tokens: mostTokens, nesting: mostNesting }: Pick<Limits, 'tokens' | 'nesting'>,
): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (let kind = lexer.advance().kind; kind !== TokenKind.EOF; kind = lexer.advance().kind) {
    tokens += 1;
    if (tokens > mostTokens) throw new HubError('TOO_MANY_TOKENS', { limit: mostTokens });
    if (opening.has(kind)) nesting += 1;
    else if (closing.has(kind)) nesting -= 1;
    if (nesting > mostNesting) {
      throw new HubError('TOO_DEEP', { value: nesting, limit: mostNesting });
    }
  }
  return tokens;
}
