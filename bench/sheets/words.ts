/** The words sheets are made of: an invented city's bureaus, places and themes, and what is done about them. */
export const bureaus: readonly { readonly id: string; readonly owner: readonly [string, string] }[] = [
  { id: 'shimin', owner: ['市民局', '区政推進部'] },
  { id: 'kikaku', owner: ['企画局', '政策部'] },
  { id: 'zaisei', owner: ['財政局', '資産活用部'] },
  { id: 'kenko', owner: ['健康福祉局', '地域福祉部'] },
  { id: 'kodomo', owner: ['こども局', '子育て支援部'] },
  { id: 'kankyo', owner: ['環境局', '循環社会部'] },
  { id: 'toshi', owner: ['都市局', '住環境部'] },
  { id: 'kensetsu', owner: ['建設局', '道路河川部'] },
  { id: 'bosai', owner: ['危機管理局', '地域防災部'] },
  { id: 'kyoiku', owner: ['教育局', '学校支援部'] },
];

export const places = [
  '湊地区',
  '浜地区',
  '丘地区',
  '川辺地区',
  '山手地区',
  '中央地区',
  '駅前地区',
  '緑地区',
];

export const themes = [
  '窓口案内',
  '子育て相談',
  '避難所の受付',
  '公園の維持管理',
  '図書館の貸出し',
  '施設予約',
  '生活道路の点検',
  '介護予防教室',
  '自治会への加入促進',
  '学校給食の提供',
  '資源ごみの回収',
  '空き家の相談',
  '健康診査の受診勧奨',
  '放課後の居場所づくり',
  '証明書の交付',
  '水道の検針',
];

export const actions = ['見直し', '質の向上', 'デジタル化', '体制の強化', '効率化', '担い手の確保'];

export const wards = [
  '東区',
  '西区',
  '南区',
  '北区',
  '中区',
  '湊区',
  '浜区',
  '丘区',
  '川辺区',
  '山手区',
  '緑区',
  '旭区',
  '泉区',
  '若葉区',
  '桜区',
  '港南区',
  '港北区',
  '城東区',
  '城西区',
  '鶴見区',
  '花園区',
  '清水区',
  '白鳥区',
  '美里区',
];

/** 42 → `00042`: files and ids in the order of their numbers. */
export function five(number: number): string {
  return String(number).padStart(5, '0');
}
