/** Asks the oracle and the engines the same generated queries, and tells where they differ. */
import { type ExecutionResult, GraphQLError, type GraphQLSchema, print } from 'graphql';
import { difference } from './difference.js';
import type { Question } from './question.js';
import { shrink } from './shrink.js';

/** Whoever answers questions: the oracle, an engine. */
export interface Answerer {
  execute(question: Question): Promise<ExecutionResult>;
}

export interface Trial {
  readonly schema: GraphQLSchema;
  readonly oracle: Answerer;
  readonly engines: Readonly<Record<string, Answerer>>;
  /** The next question; a different one each time. */
  readonly next: () => Question;
  readonly questions: number;
}

export interface Outcome {
  /** One text each, ready to be read: the smallest query that shows it, and both answers. */
  readonly disagreements: readonly string[];
  /** Answers that held errors, and answers that held more than nulls and empty lists. */
  readonly withErrors: number;
  readonly substantial: number;
}

/** So many questions are under way at once; and after so many disagreements nobody needs more. */
const atOnce = 6;
const enough = 5;

export async function tryAgreement(trial: Trial): Promise<Outcome> {
  const { schema, oracle, engines, next, questions } = trial;
  const disagreements: string[] = [];
  let asked = 0;
  let withErrors = 0;
  let substantial = 0;
  const work = async () => {
    while (asked++ < questions && disagreements.length < enough) {
      const question = next();
      const wanted = await plain(oracle, question);
      if (wanted.errors) withErrors++;
      if (hasSubstance(wanted.data)) substantial++;
      for (const [name, engine] of Object.entries(engines)) {
        if (difference(wanted, await plain(engine, question)) === undefined) continue;
        const differs = async (smaller: Question) =>
          difference(await plain(oracle, smaller), await plain(engine, smaller)) !== undefined;
        const smallest = await shrink(question, schema, differs);
        disagreements.push(await told(name, smallest, oracle, engine));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { disagreements, withErrors, substantial };
}

/** As it leaves as JSON; what is thrown is an answer of nothing but an error. */
async function plain(answerer: Answerer, question: Question): Promise<ExecutionResult> {
  try {
    const { data, errors } = await answerer.execute(question);
    return JSON.parse(JSON.stringify({ data, ...(errors?.length && { errors }) }));
  } catch (error) {
    return { data: null, errors: [new GraphQLError(String(error))] };
  }
}

function hasSubstance(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || Object.values(value).some(hasSubstance);
}

async function told(name: string, question: Question, oracle: Answerer, engine: Answerer) {
  const [wanted, came] = [await plain(oracle, question), await plain(engine, question)];
  return [
    `${name}: ${difference(wanted, came)}`,
    print(question.document),
    `variables ${JSON.stringify(question.variables)}`,
    `oracle ${JSON.stringify(wanted)}`,
    `${name} ${JSON.stringify(came)}`,
  ].join('\n');
}
