/** A graph of a few fields, for the tests of the tools of this folder. */
import { buildSchema, execute } from 'graphql';
import type { Pool } from './pool.js';
import type { Answerer } from './trial.js';

export const smallGraph = buildSchema(`
  type Query { course(code: ID!): Course courses(first: Int! = 100): CourseConnection! }
  interface Node { id: ID! }
  type Course implements Node { id: ID! code: ID! nameJa: String! places: Int sessions(years: Years): [Session!]! }
  type Session implements Node { id: ID! course: Course! days: Float! }
  type CourseConnection { nodes: [Course!]! totalCount: Int }
  input Years { from: Int! to: Int }
`);
export const smallPool: Pool = { keys: new Map([['Course', ['D-1', 'D-2']]]), cursors: new Map() };

/** Answers every question from a few rows; `places` may be forged. */
export function answerer(places: number): Answerer {
  const course = (code: string): object => ({
    __typename: 'Course',
    id: `Course:${code}`,
    code,
    nameJa: `科目${code}`,
    places,
    sessions: () => [{ id: `Session:${code}`, days: 0.5, course: () => course(code) }],
  });
  const rootValue = {
    course: ({ code }: { code: string }) => (code.startsWith('D-') ? course(code) : null),
    courses: () => ({ nodes: [course('D-1')], totalCount: 1 }),
  };
  return {
    execute: async ({ document, variables }) =>
      await execute({ schema: smallGraph, document, rootValue, variableValues: variables }),
  };
}
