/** Days on which French prospecting law changed (docs/law/rules-fr.md, section 0.2). Each is the first day of the new law. */
export const GDPR_APPLIES = '2018-05-25';
export const BEFORE_GDPR = '2018-05-24';

export const ENERGY_CALL_BAN = '2020-07-26';
export const INSURANCE_CALLS = '2022-04-01';
export const CPF_BAN = '2022-12-21';
export const BEFORE_CPF_BAN = '2022-12-20';
export const AUTOMATED_CALLER_ID = '2023-01-01';
export const CALLING_HOURS = '2023-03-01';
export const HOUSING_BAN = '2025-07-02';
export const BEFORE_HOUSING_BAN = '2025-07-01';
export const AI_ANNOUNCEMENT = '2026-08-02';

/** Consumers must consent before a call; Bloctel ends on the eve. */
export const PHONE_OPT_IN = '2026-08-11';
export const LAST_OPT_OUT_DAY = '2026-08-10';
