/** A body's meetings, newest first, each with its agenda. */
import type { BodyWithMeetingsFragment } from '@hitozukuri/hooks/tanstack';
import { Empty } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';

type Meeting = BodyWithMeetingsFragment['meetings']['nodes'][number];

export function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const { words, number } = useReader();
  const held = meetings.filter(({ status }) => status === 'HELD').length;
  const planned = meetings.filter(({ status }) => status === 'PLANNED').length;
  return (
    <section className="card">
      <h2>{words.council.meetings}</h2>
      <p>{words.council.finding(number(held), number(planned))}</p>
      {meetings.length === 0 && <Empty />}
      <ol className="meetings">
        {meetings.map((meeting) => (
          <li key={meeting.code}>
            <MeetingEntry meeting={meeting} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function MeetingEntry({ meeting }: { readonly meeting: Meeting }) {
  const { words, year, number, date, called, title } = useReader();
  const { turnout } = meeting;
  return (
    <article>
      <h3>
        {year(meeting.fiscalYear.year)} {words.council.round(number(meeting.round))}{' '}
        <span className={`status status-${meeting.status}`}>
          {called('MeetingStatus', meeting.status)}
        </span>
      </h3>
      <p className="exhibit-note">
        <span>{date(meeting.heldOn)}</span>
        <span>{called('MeetingKind', meeting.kind)}</span>
        {meeting.deliveryMode && <span>{called('DeliveryMode', meeting.deliveryMode)}</span>}
        {turnout && (
          <span>{words.council.turnout(number(turnout.attended), number(turnout.invited))}</span>
        )}
        {meeting.datasetKind === 'SYNTHETIC' && (
          <strong className="synthetic">{words.figure.synthetic}</strong>
        )}
      </p>
      <ol className="agenda">
        {(meeting.agendaItems?.nodes ?? []).map((item) => (
          <li key={item.code} value={item.number}>
            {item.titleJa}（{called('AgendaKind', item.kind)}
            {item.outcome && `・${called('AgendaOutcome', item.outcome)}`}）
            {item.resolutionJa && (
              <p className="exhibit-note">
                <span>
                  {words.council.resolution}: {item.resolutionJa}
                </span>
              </p>
            )}
            {item.clauses.nodes.length > 0 && (
              <p className="exhibit-note">
                <span>{item.clauses.nodes.map((clause) => title(clause)).join('、')}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
