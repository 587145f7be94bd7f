/** 部会: remit, meetings with their agenda and figures, members, research. */
import {
  type SubcommitteeOverviewQueryVariables,
  useSubcommitteeOverviewQuery,
} from '@hitozukuri/hooks/tanstack';
import { Link } from 'wouter';
import { DataTable } from '../figure/data-table.tsx';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { currentYear, plan } from '../frame/fiscal-years.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { BodyFigures } from './body-figures.tsx';
import { Meetings } from './meetings.tsx';
import { BodyQuestions } from './questions.tsx';

type Kind = SubcommitteeOverviewQueryVariables['kind'];

const letters: Readonly<Record<Kind, string>> = {
  PLANNING_OPERATIONS: 'P',
  MUNICIPAL_WIDE_AREA_TRAINING: 'M',
  PREFECTURAL_TRAINING: 'K',
};

export function SubcommitteePage({ body }: { readonly body: string }) {
  const { words } = useReader();
  if (!Object.hasOwn(letters, body))
    return (
      <Page title={words.council.none} printable={false}>
        {null}
      </Page>
    );
  return <Subcommittee kind={body as Kind} />;
}

function Subcommittee({ kind }: { readonly kind: Kind }) {
  const { words, settings, name, year, called, number } = useReader();
  const japanese = settings.language === 'ja';
  const asked = useSubcommitteeOverviewQuery({ variables: { kind, fiscalYears: plan } });
  const known = asked.data?.data.subcommittee;
  return (
    <Page title={known ? name(known) : words.pages[kind]} lead={words.council.lead}>
      <ShowAsked of={asked}>
        {({ subcommittee }, retrieved) => {
          if (!subcommittee) return <Empty says={words.council.none} />;
          const members = subcommittee.members.nodes.filter(
            ({ fiscalYear }) => fiscalYear.year === currentYear,
          );
          const research = subcommittee.researchSurveys?.nodes ?? [];
          return (
            <>
              <section className="card">
                <h2>{words.council.remit}</h2>
                <p>{japanese ? subcommittee.remitJa : subcommittee.remitEn}</p>
              </section>
              <BodyFigures meetings={subcommittee.meetings.nodes} retrieved={retrieved} />
              <Meetings meetings={subcommittee.meetings.nodes} />
              <BodyQuestions body={letters[kind]} />
              {research.length > 0 && (
                <section className="card">
                  <h2>{words.council.research}</h2>
                  <DataTable
                    caption={words.council.research}
                    rows={research}
                    rowKey={({ code }) => code}
                    columns={[
                      {
                        key: 'year',
                        head: words.figure.year,
                        cell: (row) => year(row.fiscalYear.year),
                      },
                      {
                        key: 'title',
                        head: words.council.research,
                        cell: (row) => row.titleJa,
                        rowHead: true,
                      },
                      {
                        key: 'method',
                        head: words.development.category,
                        cell: (row) => called('ResearchMethod', row.method),
                      },
                      {
                        key: 'findings',
                        head: words.council.resolution,
                        cell: (row) => row.findingsJa ?? '―',
                      },
                    ]}
                  />
                </section>
              )}
              {members.length > 0 && (
                <section className="card">
                  <h2>
                    {words.council.members}（{year(currentYear)}・{number(members.length)}）
                  </h2>
                  <ul className="name-list">
                    {members.map(({ organization }) => (
                      <li key={organization.code}>
                        <Link href={`/organizations/${organization.code}`}>
                          {name(organization)}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </ShowAsked>
    </Page>
  );
}
