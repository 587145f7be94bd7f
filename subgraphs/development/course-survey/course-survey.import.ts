/** 研修アンケート: means of a session's survey, and what had changed some months later. */
import { decimal, optional, Refused, unlessBlank, wholeNumber } from '../../shared/import/cells.js';
import { reported } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';
import { sessionColumn } from '../session-intake/people.js';

const table = 'course_survey';
const people = optional(wholeNumber());
const mean = optional(decimal({ least: 1, most: 10 }));

export const courseSurveyForm: ImportForm = {
  name: 'course-survey',
  title: { en: 'Course surveys', ja: '研修アンケートの集計' },
  subgraph: 'development',
  ofTheUnion: true,
  async open(ground) {
    const columns = {
      code: await sessionColumn(ground),
      responses: { spellings: ['回答数', '回答者数'], read: wholeNumber(), example: '38' },
      scaleTop: {
        spellings: ['尺度', '満点'],
        read: unlessBlank(wholeNumber({ least: 2, most: 10 }), 5),
        optional: true,
        example: '5',
      },
      understandingMean: { spellings: ['理解度', '理解度平均'], read: mean, example: '4.2' },
      usefulnessMean: {
        spellings: ['有用度', '役立ち度', '有用度平均'],
        read: mean,
        example: '4.4',
      },
      followUpMonths: {
        spellings: ['追跡月数'],
        read: optional(wholeNumber({ least: 1, most: 60 })),
        optional: true,
        example: '6',
      },
      followUpResponses: {
        spellings: ['追跡回答数'],
        read: people,
        optional: true,
        example: '30',
      },
      behaviorChanged: {
        spellings: ['行動変容あり'],
        read: people,
        optional: true,
        example: '21',
      },
    };
    return anyForm({
      name: courseSurveyForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      *check({ responses, scaleTop, understandingMean, usefulnessMean, ...later }) {
        for (const [column, value] of Object.entries({ understandingMean, usefulnessMean })) {
          const named = column as 'understandingMean';
          if (value === null) continue;
          if (responses === 0) {
            yield {
              column: named,
              refused: new Refused('CELL_MUST_BE_EMPTY', { before: '回答数 0' }),
            };
          } else if (value > scaleTop) {
            yield {
              column: named,
              refused: new Refused('AGREES_NOT', { limit: scaleTop, before: '尺度' }),
            };
          }
        }
        const { followUpMonths, followUpResponses, behaviorChanged } = later;
        const given = [followUpMonths, followUpResponses, behaviorChanged].filter(
          (each) => each !== null,
        );
        if (given.length === 1 || given.length === 2) {
          const refused = new Refused('CELL_NEEDED', {
            before: '追跡月数・追跡回答数・行動変容あり',
          });
          yield {
            column: followUpMonths === null ? 'followUpMonths' : 'followUpResponses',
            refused,
          };
        }
        if (
          followUpResponses !== null &&
          behaviorChanged !== null &&
          behaviorChanged > followUpResponses
        ) {
          const facts = { limit: followUpResponses, before: '追跡回答数' };
          yield { column: 'behaviorChanged', refused: new Refused('AGREES_NOT', facts) };
        }
      },
      recordsOf: (values) => [{ table, row: { ...values, ...reported(ground) } }],
      organizationsOf: () => [],
    });
  },
};
