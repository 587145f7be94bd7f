/**
 * Folding of names, so that a search finds what a person means: width, kana, small kana,
 * old forms of characters and the many ways to write the ケ of 鶴ヶ島 are taken as one.
 * Names are stored as they came; only what is compared is folded, and it is folded
 * character by character, so that a part of a name stays a part of it.
 *
 *     foldName('ﾂﾙｶﾞｼﾏ') === foldName('つるがしま')     foldName('髙﨑') === foldName('高崎')
 */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const hiragana =
  'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゝゞ';
const katakana = [...hiragana].map((kana) =>
  String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60),
);
/** Kana that readings write in either size, or that one ear hears alike: ヶ, ヵ, が and か stand for ケ in names of places. */
const alike: Readonly<Record<string, string>> = {
  ア: 'ァ',
  イ: 'ィヰ',
  ウ: 'ゥ',
  エ: 'ェヱ',
  オ: 'ォヲ',
  ケ: 'ヶヵカガゖゕ',
  ツ: 'ッ',
  ヤ: 'ャ',
  ユ: 'ュ',
  ヨ: 'ョ',
  ワ: 'ヮ',
  ジ: 'ヂ',
  ズ: 'ヅ',
  ー: '-‐‑‒–—―−〜~',
};

/** Characters by the forms that stand for them in names; the form in use today first. */
const forms =
  `高髙 崎﨑嵜㟢 徳德 辺邊邉 斉齋齊斎 浜濱濵 沢澤 広廣 国國 桜櫻 黒黑 真眞 恵惠 栄榮 竜龍 滝瀧 弥彌 学學 万萬
  与與 島嶋嶌 富冨 館舘 曽曾 槙槇 禄祿 顕顯 浅淺 鉄鐵 蔵藏 寿壽 円圓 会會 県縣 区區 駅驛 豊豐 関關 対對 伝傳
  静靜 青靑 郷鄕 歩步 毎每 清淸 増增 寛寬 緒緖 薫薰 戸戶 吉𠮷 鴎鷗 昇曻 凛凜 峰峯 野埜 渕淵 桑桒 松枩 剣劍劔剱釼
  鶴靏靍 篭籠 亀龜 条條 児兒 実實 応應 総總 声聲 台臺 体體 当當 団團 図圖 縄繩 経經 単單 営營 検檢 験驗 医醫
  薬藥 誉譽 塩鹽 処處 弁辨瓣辯 来來 両兩 参參 画畫 発發 号號 転轉 専專 独獨 読讀 売賣 変變 戦戰 払拂 仏佛 仮假
  価價 乗乘 気氣 渋澁 灯燈 炉爐 狭狹 礼禮 稲稻 穂穗 並竝 糸絲 絵繪 続續 繊纖 聴聽 粛肅 荘莊 虫蟲 蛍螢 蚕蠶
  覚覺 観觀 証證 予豫 頼賴 軽輕 遥遙 隣鄰 釈釋 銭錢 鉱鑛 双雙 雑雜 霊靈 顔顏 余餘 騨驒 髪髮 鶏鷄 麦麥 黄黃
  黙默 点點 歯齒 児兒 囲圍 隠隱 駆驅 径徑 恒恆 砕碎 歳歲 状狀 嬢孃 壌壤 醸釀 嘱囑 枢樞 摂攝 窃竊 禅禪 挿插
  滞滯 択擇 担擔 遅遲 昼晝 鋳鑄 鎮鎭 逓遞 盗盜 届屆 弐貳 悩惱 廃廢 拝拜 蛮蠻 秘祕 浜濱 瓶甁 敷旉 辺邊 宝寶
  豊豐 満滿 訳譯 揺搖 謡謠 覧覽 塁壘 励勵 歴歷 暦曆 恋戀 楼樓 郎郞 湾灣 巌巖 尭堯 晋晉 尚尙 穣穰 瑶瑤 亘亙`.split(
    /\s+/,
  );

/** What each character becomes, once widths and compositions are settled (NFKC); absent, it stays. */
const folded = new Map<string, string>();
for (const [kana, others] of Object.entries(alike)) {
  for (const each of others) folded.set(each, kana);
}
for (const [index, kana] of [...hiragana].entries()) {
  const large = katakana[index] as string;
  folded.set(kana, folded.get(large) ?? large);
}
for (const letter of letters) folded.set(letter, letter.toLowerCase());
for (const [form = '', ...others] of forms) for (const each of others) folded.set(each, form);
/** Spaces, marks that found no kana to join, and the selectors in use that pick a glyph of the same character. */
const dropped = [
  ...' \t\n\u3099\u309A\u{FE00}\u{FE01}',
  ...Array.from({ length: 20 }, (_, index) => String.fromCodePoint(0xe0100 + index)),
];

/** A name as it is compared: equal for all ways of writing it. */
export function foldName(name: string): string {
  let text = '';
  for (const each of name.normalize('NFKC')) {
    if (!dropped.includes(each)) text += folded.get(each) ?? each;
  }
  return text;
}

/**
 * The same folding in SQL, for a migration of each subgraph whose names are searched:
 * `fold_name(text)` in its own schema. A later change of the tables above needs a new
 * migration that replaces the function and computes the folded columns anew.
 */
export function foldNameFunction(): string {
  const quoted = (text: string) => `U&'${[...text].map(escaped).join('')}'`;
  const [from, to] = [[...folded.keys(), ...dropped].join(''), [...folded.values()].join('')];
  return `create function fold_name(name text) returns text
    language sql immutable strict parallel safe
    return translate(normalize(name, nfkc), ${quoted(from)}, ${quoted(to)})`;
}

/** The folded forms of a table's names, kept beside them: folding costs more than comparing. */
export function foldedColumns(table: string, columns: readonly string[]): string {
  const added = columns.map(
    (column) =>
      `add column ${foldedName(column)} text generated always as (fold_name(${column})) stored`,
  );
  return `alter table ${table} ${added.join(', ')}`;
}

/** The column that keeps the folded form of a column. */
export function foldedName(column: string): string {
  return `${column}_folded`;
}

/** A character in a literal of SQL that any editor and any log keeps as it is. */
function escaped(character: string): string {
  return `\\+${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}
