/** The page a newcomer opens first: a few questions, a query to change, the answer and what it rests on. */
const examples = [
  {
    ja: '構成団体の受講・採用試験・対応する条項（四つの領域を一度に）',
    en: 'Members over all four domains',
    query: `query MembersOverAllDomains {
  memberOrganizations(first: 5) {
    nodes {
      nameJa
      region
      population { value asOf }
      trainingIntakes(fiscalYears: { from: "令和6年度", to: 2026 }) {
        fiscalYear { eraLabel }
        completed { display }
        completionRate { display }
        servedClauses { titleJa }
      }
      placements(fiscalYears: { from: "R6" }) {
        kind
        asHome { display }
      }
      examFunnels(fiscalYears: { from: "R4" }) {
        applicants { display }
        competitionRatio { display }
        datasetKind
      }
    }
  }
}`,
  },
  {
    ja: '第6次広域計画の実施方針と、対応する研修の数',
    en: 'The policies of the sixth plan and the courses that serve them',
    query: `query Policies {
  planClauses(kind: POLICY, first: 20) {
    nodes {
      number
      titleJa
      bodyJa
      trainingCourseTotal
    }
  }
}`,
  },
  {
    ja: 'さいたま市が公表した採用試験の結果（令和4年度、実データ）',
    en: "Saitama City's published examination results of FY2022 (real data)",
    query: `query SaitamaCity {
  memberOrganization(code: "111007") {
    nameJa
    recruitmentExams(fiscalYears: { from: "R4" }) {
      totalCount
      nodes {
        category
        applicants { display }
        firstStageExaminees { display }
        finalPassed { display }
        competitionRatio { display }
        source { titleJa asOf }
      }
    }
  }
}`,
  },
];

const query = document.querySelector('#query');
const state = document.querySelector('#state');
const result = document.querySelector('#result');

for (const example of examples) {
  const button = document.createElement('button');
  const english = document.createElement('span');
  english.lang = 'en';
  english.textContent = example.en;
  button.type = 'button';
  button.append(`${example.ja} `, english);
  button.addEventListener('click', () => {
    query.value = example.query;
    ask();
  });
  const item = document.createElement('li');
  item.append(button);
  document.querySelector('#examples').append(item);
}
query.value = examples[0].query;

document.querySelector('#ask').addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask();
});

async function ask() {
  state.className = '';
  state.textContent = '問い合わせています… / Asking…';
  const began = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: query.value }),
    });
    const answer = await response.json();
    result.textContent = JSON.stringify(answer, null, 2);
    tell(answer, Math.round(performance.now() - began));
  } catch {
    state.textContent =
      'ハブが応答しません。起動しているか確かめてください。 / The hub does not answer. Check that it runs.';
  }
}

function tell({ errors, extensions }, milliseconds) {
  const synthetic = extensions?.datasetKinds?.includes('SYNTHETIC');
  state.className = synthetic ? 'synthetic' : '';
  const parts = [`${milliseconds} ms`];
  if (errors) parts.push(`${errors[0].extensions?.messageJa ?? ''} / ${errors[0].message}`);
  if (synthetic) {
    parts.push(
      'この答えは合成データを含みます。実在の団体の実績ではありません。 / This answer rests on synthetic data; it says nothing about real organisations.',
    );
  } else if (extensions?.datasetKinds?.includes('REAL')) {
    parts.push('実データです。 / Real data.');
  }
  state.textContent = parts.join('　');
}
