/** 連絡調整会議: its remit, its meetings, the subcommittees. */
import { useCouncilOverviewQuery } from '@hitozukuri/hooks/tanstack';
import { Link } from 'wouter';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { plan } from '../frame/fiscal-years.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { BodyFigures } from './body-figures.tsx';
import { Meetings } from './meetings.tsx';
import { BodyQuestions } from './questions.tsx';

export function CouncilPage() {
  const { words, settings, name, number } = useReader();
  const japanese = settings.language === 'ja';
  const asked = useCouncilOverviewQuery({ variables: { fiscalYears: plan } });
  return (
    <Page title={words.pages.council} lead={words.council.lead}>
      <ShowAsked of={asked}>
        {({ liaisonCouncil: council, subcommittees }, retrieved) =>
          council ? (
            <>
              <section className="card">
                <h2>{words.council.remit}</h2>
                <p>{japanese ? council.remitJa : council.remitEn}</p>
                <p>
                  {japanese ? council.seatHolderJa : council.seatHolderEn}（
                  {words.council.seats(number(council.seats.totalCount ?? 0))}）
                </p>
              </section>
              <BodyFigures meetings={council.meetings.nodes} retrieved={retrieved} />
              <Meetings meetings={council.meetings.nodes} />
              <section className="card">
                <h2>{words.council.subcommittees}</h2>
                <ul>
                  {subcommittees.nodes.map((each) => (
                    <li key={each.kind}>
                      <Link href={`/council/${each.kind}`}>{name(each)}</Link>
                    </li>
                  ))}
                </ul>
              </section>
              <BodyQuestions body="C" />
            </>
          ) : (
            <Empty />
          )
        }
      </ShowAsked>
    </Page>
  );
}
