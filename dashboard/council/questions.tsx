/** The questions of one body, each a ready query. */
import { examples } from '@hitozukuri/hooks/examples';
import { Link } from 'wouter';
import { useReader } from '../words/reader.tsx';

export type BodyLetter = 'C' | 'P' | 'M' | 'K';

/** Which body asks which document; C is the council, P, M and K its subcommittees. */
const bodies: Readonly<Record<BodyLetter, readonly string[]>> = {
  C: [
    'PlanProgress',
    'PlanOverview',
    'PhilosophyProgress',
    'NeedsAnswered',
    'TrainingPerThousandStaff',
    'ReskillingByPolicy',
    'ResearchReflected',
  ],
  P: [
    'OnlineReach',
    'CostPerCompletionRanking',
    'BriefingsAndApplicants',
    'OutreachUniversities',
    'AgendaToActivity',
    'DeclinedOffers',
    'StudyGroupsAndPolicyTraining',
    'JointActivities',
  ],
  M: [
    'SessionDemand',
    'ChiefTraining',
    'OpenToFixedTermStaff',
    'SupportInPlaceOfCourses',
    'NewHiresNextYear',
    'JointCourseCombinations',
  ],
  K: [
    'MixedSessions',
    'ManagementTrainingByRank',
    'AfterPlacement',
    'OnDemandCompletion',
    'PairsGrowth',
  ],
};

export function BodyQuestions({ body }: { readonly body: string }) {
  const { words, settings } = useReader();
  const names = bodies[body as BodyLetter];
  const own = examples.filter(({ name }) => names.includes(name));
  if (own.length === 0) return null;
  return (
    <section className="card no-print">
      <h2>{words.council.questions}</h2>
      <p>{words.council.questionsLead}</p>
      <ul>
        {own.map((example) => (
          <li key={example.name}>
            <Link href={`/query?example=${example.name}`}>
              {settings.language === 'ja' ? example.ja : example.en}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
