import type { Rule } from '../model.ts';
import { automatedCallConsent } from './automated-call/consent.ts';
import { automatedCallCustomerSimilar } from './automated-call/customer-similar.ts';
import { automatedCallDirect } from './automated-call/direct.ts';
import { automatedCallIndirect } from './automated-call/indirect.ts';
import { callerAutomatedUnknown } from './caller/automated-unknown.ts';
import { callerAutomated } from './caller/automated.ts';
import { callerHidden } from './caller/hidden.ts';
import { callerMobile } from './caller/mobile.ts';
import { callerPremium } from './caller/premium.ts';
import { charityAppeal } from './charity/appeal.ts';
import { emailConsent } from './email/consent.ts';
import { emailCustomerOther } from './email/customer-other.ts';
import { emailCustomerSimilar } from './email/customer-similar.ts';
import { emailDirect } from './email/direct.ts';
import { emailFreeMailbox } from './email/free-mailbox.ts';
import { emailPartner } from './email/partner.ts';
import { emailPublic } from './email/public.ts';
import { emailPurchased } from './email/purchased.ts';
import { emailReferral } from './email/referral.ts';
import { emailUnknown } from './email/unknown.ts';
import { emailUnrelated } from './email/unrelated.ts';
import { callingAttempts } from './hours/attempts.ts';
import { callingHours } from './hours/calling.ts';
import { charityHours } from './hours/charity.ts';
import { oralRefusalBusiness } from './hours/oral-refusal-business.ts';
import { oralRefusalCharity } from './hours/oral-refusal-charity.ts';
import { oralRefusal } from './hours/oral-refusal.ts';
import { refusalPause } from './hours/refusal-pause.ts';
import { smsHours } from './hours/sms.ts';
import { unknownTime } from './hours/unknown-time.ts';
import { noticeMissing } from './information/notice-missing.ts';
import { noticeOverdue } from './information/notice-overdue.ts';
import { unknownOrigin } from './information/unknown-origin.ts';
import { messageAiDuty } from './message/ai-duty.ts';
import { messageAutomatedDuty } from './message/automated-duty.ts';
import { messageAi } from './message/ai.ts';
import { messageIdentity } from './message/identity.ts';
import { messageOptOut } from './message/opt-out.ts';
import { messageSource } from './message/source.ts';
import { oppositionRecorded } from './opposition/recorded.ts';
import { oppositionRefused } from './opposition/refused.ts';
import { oppositionToEverything } from './opposition/to-everything.ts';
import { deadAddress } from './person/dead-address.ts';
import { deadNumber } from './person/dead-number.ts';
import { deceased } from './person/deceased.ts';
import { minorConsent } from './person/minor-consent.ts';
import { minorOptOut } from './person/minor-opt-out.ts';
import { minorPost } from './person/minor-post.ts';
import { minorTransfer } from './person/minor-transfer.ts';
import { minorUnder15 } from './person/minor-under-15.ts';
import { sirenePartial } from './person/sirene.ts';
import { phoneBusinessIndirect } from './phone/business-indirect.ts';
import { phoneBusinessKnown } from './phone/business-known.ts';
import { phoneBusinessPublic } from './phone/business-public.ts';
import { phoneBusinessReferral } from './phone/business-referral.ts';
import { phoneBusinessUnknown } from './phone/business-unknown.ts';
import { phoneBusinessUnrelated } from './phone/business-unrelated.ts';
import { phoneConsumerConsent } from './phone/consumer-consent.ts';
import { phoneConsumerContract } from './phone/consumer-contract.ts';
import { phoneConsumerDirect } from './phone/consumer-direct.ts';
import { phoneConsumerPartner } from './phone/consumer-partner.ts';
import { phoneConsumerPastCustomer } from './phone/consumer-past-customer.ts';
import { phoneConsumerPress } from './phone/consumer-press.ts';
import { phoneConsumerPublic } from './phone/consumer-public.ts';
import { phoneConsumerPurchased } from './phone/consumer-purchased.ts';
import { phoneConsumerReferral } from './phone/consumer-referral.ts';
import { phoneConsumerRequest } from './phone/consumer-request.ts';
import { phoneConsumerUnknown } from './phone/consumer-unknown.ts';
import { phoneConsumerUnrelatedContract } from './phone/consumer-unrelated-contract.ts';
import { privateLine } from './phone/private-line.ts';
import { postConsent } from './post/consent.ts';
import { postCustomer } from './post/customer.ts';
import { postDirect } from './post/direct.ts';
import { postPartner } from './post/partner.ts';
import { postPublic } from './post/public.ts';
import { postPurchased } from './post/purchased.ts';
import { postReferral } from './post/referral.ts';
import { postUnknown } from './post/unknown.ts';
import { retentionKeptFor } from './retention/kept-for.ts';
import { retentionPast } from './retention/past.ts';
import { beforeBook } from './scope/before-book.ts';
import { foreignTerritory } from './scope/foreign.ts';
import { notProspecting } from './scope/not-prospecting.ts';
import { futureDate } from './scope/future-date.ts';
import { nothingPermits } from './scope/nothing-permits.ts';
import { openTerritory } from './scope/open-territory.ts';
import { sectorCpf } from './sector/cpf.ts';
import { sectorCredit } from './sector/credit.ts';
import { sectorEnergyCall } from './sector/energy-call.ts';
import { sectorEnergyElectronic } from './sector/energy-electronic.ts';
import { sectorGuard } from './sector/guard.ts';
import { sectorHousingCall } from './sector/housing-call.ts';
import { sectorHousingElectronic } from './sector/housing-electronic.ts';
import { sectorInsurance } from './sector/insurance.ts';
import { smsConsent } from './sms/consent.ts';
import { smsCustomerOther } from './sms/customer-other.ts';
import { smsCustomerSimilar } from './sms/customer-similar.ts';
import { smsDirect } from './sms/direct.ts';
import { smsIndirect } from './sms/indirect.ts';
import { transferBannedSector } from './transfer/banned-sector.ts';
import { transferElectronic } from './transfer/electronic.ts';
import { transferOnward } from './transfer/onward.ts';
import { transferPhone } from './transfer/phone.ts';
import { transferPost } from './transfer/post.ts';

/**
 * The rows of the tables (section 2), in order of preference when two permit equally: consent, contract, request, sale,
 * origin.
 */
const CASES: readonly Rule[] = [
  notProspecting,
  beforeBook,
  postConsent,
  postCustomer,
  postDirect,
  postPurchased,
  postPartner,
  postPublic,
  postReferral,
  postUnknown,
  phoneConsumerConsent,
  phoneConsumerContract,
  phoneConsumerPress,
  phoneConsumerRequest,
  phoneConsumerPastCustomer,
  phoneConsumerUnrelatedContract,
  phoneConsumerDirect,
  phoneConsumerPurchased,
  phoneConsumerPartner,
  phoneConsumerPublic,
  phoneConsumerReferral,
  phoneConsumerUnknown,
  phoneBusinessKnown,
  phoneBusinessIndirect,
  phoneBusinessPublic,
  phoneBusinessReferral,
  phoneBusinessUnknown,
  emailConsent,
  emailCustomerSimilar,
  emailCustomerOther,
  emailDirect,
  emailPurchased,
  emailPartner,
  emailPublic,
  emailFreeMailbox,
  emailReferral,
  emailUnknown,
  emailUnrelated,
  smsConsent,
  smsCustomerSimilar,
  smsCustomerOther,
  smsDirect,
  smsIndirect,
  automatedCallConsent,
  automatedCallCustomerSimilar,
  automatedCallDirect,
  automatedCallIndirect,
  charityAppeal,
  transferPost,
  transferPhone,
  transferElectronic,
  nothingPermits,
];

/** The limits, compared in severity with the row that applies. */
const LIMITS: readonly Rule[] = [
  oppositionRecorded,
  oppositionToEverything,
  oppositionRefused,
  oralRefusal,
  oralRefusalBusiness,
  oralRefusalCharity,
  sectorEnergyCall,
  sectorEnergyElectronic,
  sectorHousingCall,
  sectorHousingElectronic,
  sectorCpf,
  sectorGuard,
  transferBannedSector,
  sectorInsurance,
  sectorCredit,
  unknownOrigin,
  transferOnward,
  sirenePartial,
  minorUnder15,
  minorConsent,
  minorOptOut,
  minorPost,
  minorTransfer,
  retentionPast,
  retentionKeptFor,
  deceased,
  deadAddress,
  deadNumber,
  phoneBusinessUnrelated,
  privateLine,
  noticeOverdue,
  noticeMissing,
  callingHours,
  callingAttempts,
  refusalPause,
  charityHours,
  smsHours,
  unknownTime,
  foreignTerritory,
  openTerritory,
  callerHidden,
  callerAutomated,
  callerAutomatedUnknown,
  callerMobile,
  callerPremium,
  messageIdentity,
  messageOptOut,
  messageSource,
  messageAi,
  messageAutomatedDuty,
  messageAiDuty,
  futureDate,
];

/** Every rule that decides a verdict. */
export const BINDING_RULES: readonly Rule[] = [...CASES, ...LIMITS];

/** Applies only when no row of a table does. */
export const LAST_RESORT: Rule = nothingPermits;
