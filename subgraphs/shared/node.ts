/**
 * Entities. Each has its business key, by which subgraphs refer to it and people
 * know it, and a global `id` made of its type and that key.
 *
 *     @EntityKey('code')
 *     @ObjectType({ implements: Node, description: … })
 *     export class TrainingCourse { … }
 */
import { Access } from './access.js';
import 'reflect-metadata';
import { Directive, Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything that has an id of its own. / 固有の id を持つもの。' })
export abstract class Node {
  @Access('published')
  @Field(() => ID, {
    description:
      'Globally unique and stable; opaque to clients. / 全体で一意の識別子。中身に意味を求めないこと。',
  })
  readonly id!: string;
}

/** The property that holds each entity type's business key. */
export const nodeKeys = new Map<string, string>();

/** Federation keys of an entity: its business key, and its global id. */
export function EntityKey(property: string): ClassDecorator {
  return (target) => {
    nodeKeys.set(target.name, property);
    Directive(`@key(fields: "${property}")`)(target);
    Directive('@key(fields: "id")')(target);
  };
}

export function globalId(type: string, key: unknown): string {
  return `${type}:${String(key)}`;
}

/** A key as another subgraph or a client sends it: the business key, or the global id. */
export type Reference = Readonly<Record<string, unknown>>;

/** The business key in a reference. What is no key at all becomes the empty text, which no row has. */
export function keyIn(reference: Reference, property = 'code'): string {
  const { [property]: key, id } = reference;
  const text = String(key ?? (typeof id === 'string' ? /:(.*)/s.exec(id)?.[1] : undefined) ?? '');
  // PostgreSQL refuses the whole statement for it
  return text.includes('\0') ? '' : text;
}
