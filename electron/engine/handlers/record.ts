export { recordFacts, recordLines, type RecordReport } from '../record/record-facts.ts';
