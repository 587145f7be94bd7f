/**
 * An operation made ready to be answered by the subgraphs' own resolvers: for each
 * place of the answer it is settled beforehand which subgraph holds the object
 * there, which of its fields are read, called or fetched from another subgraph by
 * key, and how their values are written. What is left for a row is the calls.
 */
import {
  type FieldNode,
  type GraphQLObjectType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentsOf } from './arguments.js';
import { collectFields, type Selecting } from './collect.js';
import { constantInfo } from './constant-info.js';
import { bridgeTo } from './elsewhere.js';
import type { Compiling, Fill, Put } from './fill.js';
import type { Home, Homes } from './homes.js';
import type { LocalSubgraph } from './local-subgraph.js';
import { putAbstract, putLeaf, putList, putNonNull, putObject } from './values.js';

type Nodes = readonly [FieldNode, ...FieldNode[]];

export class Compiler implements Compiling {
  readonly homes: Homes;
  readonly operation: OperationDefinitionNode;
  readonly #selecting: Selecting;

  constructor(homes: Homes, operation: OperationDefinitionNode, selecting: Selecting) {
    this.homes = homes;
    this.operation = operation;
    this.#selecting = selecting;
  }

  /** What is asked of an object of `type` that `here` holds. */
  object(sets: readonly SelectionSetNode[], type: GraphQLObjectType, here: LocalSubgraph): Fill {
    const steps: Fill[] = [];
    const elsewhere = new Map<string, { readonly home: Home; readonly fields: [string, Fill][] }>();
    for (const [key, nodes] of collectFields(sets, type, this.#selecting)) {
      const name = nodes[0].name.value;
      if (name === '__typename') {
        steps.push((_, out) => {
          out[key] = type.name;
        });
        continue;
      }
      const home = this.homes.of(type.name, name, here);
      const fill = this.field(key, nodes, home);
      if (home.subgraph === here && !home.requires) {
        steps.push(fill);
        continue;
      }
      // the key takes its place in the order now, its value when the other subgraph has told it
      steps.push((_, out) => {
        out[key] = null;
      });
      const place = `${home.subgraph.name} ${home.requiresText}`;
      const group = elsewhere.get(place);
      if (group) group.fields.push([key, fill]);
      else elsewhere.set(place, { home, fields: [[key, fill]] });
    }
    for (const { home, fields } of elsewhere.values()) {
      steps.push(bridgeTo(home, fields, type, here, this));
    }
    return inTurn(steps);
  }

  /** One field where it is at home. */
  field(key: string, nodes: Nodes, { field, type, subgraph }: Home): Fill {
    const put = this.#value(field.type, nodes, subgraph);
    const { name, resolve } = field;
    if (!resolve) {
      return (row, out, run) => {
        put((row as Record<string, unknown>)[name], out, key, run);
      };
    }
    const given = argumentsOf(field, nodes[0], subgraph);
    const info = constantInfo(this.operation, nodes, field, type, subgraph);
    return (row, out, run) => {
      out[key] = null;
      let value: unknown;
      try {
        value = resolve(row, given(run), run.contextOf(subgraph), info);
      } catch (error) {
        run.fail(error, subgraph, out, key);
        return;
      }
      put(value, out, key, run);
    };
  }

  #value(type: Home['field']['type'], nodes: Nodes, subgraph: LocalSubgraph): Put {
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const put = (of: typeof type): Put => {
      if ('ofType' in of) {
        return of.toString().endsWith('!')
          ? putNonNull(put(of.ofType), subgraph, nodes[0].name.value)
          : putList(put(of.ofType), subgraph);
      }
      if (!('getFields' in of) && !('getTypes' in of)) return putLeaf(of, subgraph);
      if (isObjectType(of)) return putObject(this.object(sets, of, subgraph), subgraph);
      const objectCalled = (name: string): Fill => {
        const object = subgraph.schema.getType(name);
        if (!isObjectType(object)) throw new Error(`${name} is no object type`);
        return this.object(sets, object, subgraph);
      };
      return putAbstract(of, objectCalled, subgraph);
    };
    return put(type);
  }
}

function inTurn(steps: readonly Fill[]): Fill {
  return (row, out, run) => {
    for (const step of steps) step(row, out, run);
  };
}
