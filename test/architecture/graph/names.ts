/** One way of calling things. */
import { enumsIn, fieldsIn, type Graph, subgraphOf, typesIn } from '../graph.js';
import type { Rule } from '../rule.js';

export const typesAreNouns: Rule<Graph> = {
  says: "a type is called by the office's noun, without Type, Model or Info",
  because:
    'A consumer reads the name, not our way of writing code: TrainingCourse, not TrainingCourseType.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      typesIn(subgraph)
        .map(({ name }) => name.value)
        .filter((name) => name !== 'PageInfo')
        .filter(
          (name) =>
            !/^[A-Z][A-Za-z0-9]*$/.test(name) ||
            /.(Type|Model|Info|Dto|DTO|Entity|Data|Object)$/.test(name),
        )
        .map((name) => `${subgraph.name}: ${name}`),
    ),
  faults: {
    'a type called Type': [subgraphOf('type CourseType { code: ID! }')],
    'an enum called Info': [subgraphOf('enum CourseInfo { ONE }')],
    'a type in small letters': [subgraphOf('type course { code: ID! }')],
    'a type with an underscore': [subgraphOf('type Training_Course { code: ID! }')],
  },
  innocent: { "Relay's PageInfo": [subgraphOf('type PageInfo { hasNextPage: Boolean! }')] },
};

export const enumValuesAreUpperCase: Rule<Graph> = {
  says: 'enum values are UPPER_CASE',
  because: 'So a value is told from a field at sight, in every client language.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      enumsIn(subgraph).flatMap(({ name, values }) =>
        (values ?? [])
          .filter((value) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value.name.value))
          .map((value) => `${subgraph.name}: ${name.value}.${value.name.value}`),
      ),
    ),
  faults: {
    'a value in small letters': [subgraphOf('enum Kind { designated_city }')],
    'a value in camel case': [subgraphOf('enum Kind { DesignatedCity }')],
  },
};

export const fieldsAreNouns: Rule<Graph> = {
  says: 'fields are called what they answer, in camelCase, without get, fetch or list',
  because:
    'A field is a thing, not an order: trainingCourses, not getTrainingCourses or trainingCourseList.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph)
        .filter(({ type }) => type.name.value !== 'Mutation')
        .filter(
          ({ field }) =>
            !/^[a-z][A-Za-z0-9]*$/.test(field.name.value) ||
            /^(get|fetch|load|find|list|retrieve)[A-Z]|.List$/.test(field.name.value),
        )
        .map(({ at }) => at),
    ),
  faults: {
    'an order': [subgraphOf('type Query { getCourses: Int }')],
    'a name that says List': [subgraphOf('type Query { courseList: Int }')],
    'a column’s name': [subgraphOf('type Course { name_ja: String }')],
  },
  innocent: { 'a word that begins alike': [subgraphOf('type A { listening: Int findings: Int }')] },
};
