/**
 * Who may read a field, said beside it in one word of access-rules.ts:
 *
 *     @Access('internal')
 *     @FieldResolver(() => Count, …)
 *
 * It is printed into the schema as `@access(rule: "internal")` and composed, so
 * that the gateway reads it there; buildSubgraph enforces it here too. On a class
 * of values (`Count`, `PageInfo`) stands `@Access('inherited')` and nothing beside
 * its fields: who may read the field that leads there may read them.
 */
import { Directive } from 'type-graphql';
import type { inherited, RuleName } from './access-rules.js';

type Beside = ClassDecorator & MethodDecorator & PropertyDecorator;

export function Access(rule: RuleName | typeof inherited): Beside {
  return Directive(`@access(rule: "${rule}")`) as unknown as Beside;
}
