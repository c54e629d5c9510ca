/** The road of a dispute, in the order the union walks it; most cases end before the last stage. */
export const STAGES: readonly { readonly zh: string; readonly en: string; readonly says: string }[] = [
  { zh: '预警', en: 'warning', says: '发现苗头，提示用人单位' },
  { zh: '协商', en: 'negotiation', says: '工会协助双方自行商定' },
  { zh: '调解', en: 'mediation', says: '调解组织主持，达成协议' },
  { zh: '仲裁', en: 'arbitration', says: '劳动人事争议仲裁委员会裁决' },
  { zh: '诉讼', en: 'litigation', says: '人民法院审理' },
  { zh: '执行', en: 'enforcement', says: '法院强制履行生效文书' },
];
