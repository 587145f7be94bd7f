import {
  fieldsLeadNoFurther,
  fieldsSayWhoReads,
  oneRuleEverywhere,
  requiredFieldsAreRead,
} from './graph/access.js';
import { bothLanguages } from './graph/descriptions.js';
import { borrowedTypesHaveAnOwner, entitiesAreNodes } from './graph/entities.js';
import { connectionsAreAskedAlike, listsAreConnections } from './graph/lists.js';
import { enumValuesAreUpperCase, fieldsAreNouns, typesAreNouns } from './graph/names.js';
import {
  borrowedThingsMayBeNull,
  lentFieldsMayBeNull,
  noArgumentsInRequires,
} from './graph/nullability.js';
import { listsAskNothingOfPeople, peopleAreCounts } from './graph/people.js';
import { type Graph, readGraph } from './graph.js';
import { keepsRules } from './rule.js';

let graph: Promise<Graph> | undefined;

keepsRules(() => {
  graph ??= readGraph();
  return graph;
}, [
  bothLanguages,
  lentFieldsMayBeNull,
  borrowedThingsMayBeNull,
  noArgumentsInRequires,
  peopleAreCounts,
  listsAskNothingOfPeople,
  typesAreNouns,
  enumValuesAreUpperCase,
  fieldsAreNouns,
  entitiesAreNodes,
  borrowedTypesHaveAnOwner,
  listsAreConnections,
  connectionsAreAskedAlike,
  fieldsSayWhoReads,
  fieldsLeadNoFurther,
  oneRuleEverywhere,
  requiredFieldsAreRead,
]);
