/** 研修科目: what is taught, for whom, and how. */
import { decimal, oneOf, optional, ownCode, text } from '../../shared/import/cells.js';
import { deliveryColumn, fiscalYearColumn, reported } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';
import { Audience, CourseCategory, Selection } from './training-course.enums.js';

const table = 'training_course';
const categories: Readonly<Record<string, CourseCategory>> = {
  階層別: CourseCategory.RANK_BASED,
  階層別研修: CourseCategory.RANK_BASED,
  選択: CourseCategory.ELECTIVE,
  選択研修: CourseCategory.ELECTIVE,
  課程: CourseCategory.CURRICULUM,
  課程研修: CourseCategory.CURRICULUM,
  派遣: CourseCategory.DISPATCH,
  派遣研修: CourseCategory.DISPATCH,
};
const audiences = {
  県: Audience.PREFECTURE,
  県職員: Audience.PREFECTURE,
  市町村: Audience.MUNICIPAL,
  市町村職員: Audience.MUNICIPAL,
  合同: Audience.JOINT,
  共同: Audience.JOINT,
};
const selections = { 指名: Selection.NOMINATED, 応募: Selection.APPLIED };

export const trainingCourseForm: ImportForm = {
  name: 'training-course',
  title: { en: 'Courses', ja: '研修科目' },
  subgraph: 'development',
  ofTheUnion: true,
  async open(ground) {
    const columns = {
      code: {
        spellings: ['科目コード'],
        read: ownCode({ longest: 16, example: 'D-0014' }),
        example: 'D-9001',
      },
      nameJa: {
        spellings: ['科目名', '研修名'],
        read: text({ longest: 120 }),
        example: '法制執務',
      },
      category: {
        spellings: ['区分', '研修区分', '研修の区分'],
        read: oneOf(categories, { en: 'a kind of course', ja: '研修区分' }),
        example: '選択',
        choices: ['階層別', '選択', '課程', '派遣'],
      },
      audience: {
        spellings: ['対象', '対象職員'],
        read: oneOf(audiences, { en: 'an audience', ja: '対象' }),
        example: '合同',
        choices: ['県', '市町村', '合同'],
      },
      selection: {
        spellings: ['選考', '受講者の決め方'],
        read: oneOf(selections, { en: 'a way of choosing', ja: '受講者の決め方' }),
        example: '応募',
        choices: Object.keys(selections),
      },
      deliveryMode: deliveryColumn,
      days: { spellings: ['日数'], read: decimal({ least: 0.25, most: 200 }), example: '2' },
      firstFiscalYear: { ...fiscalYearColumn, spellings: ['開始年度', '開設年度'] },
      endedFiscalYear: {
        ...fiscalYearColumn,
        spellings: ['終了年度', '廃止年度'],
        read: optional(fiscalYearColumn.read),
        optional: true,
        example: '',
      },
    };
    return anyForm({
      name: trainingCourseForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      // a new course is open to every rank until its own list says otherwise
      recordsOf: (values) => [{ table, row: { ...values, ...reported(ground) } }],
      organizationsOf: () => [],
    });
  },
};
