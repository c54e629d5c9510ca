export { EscalationModule } from './escalation.module.js';
export { EscalationLadder } from './escalation-ladder.js';
export { SettleEpisode, type EpisodeCommand, type EpisodeOutcome } from './settle-episode.js';
export { episodes, type EpisodeFilter, type EpisodeStatus, type EpisodeView } from './episodes.read-model.js';
