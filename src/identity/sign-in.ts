import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { LoginAttemptsStore } from './login-attempts.store.js';
import { isPassword } from './passwords.js';
import { LIFETIMES, SessionStore, type OpenedSession } from './session.store.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Where the request came from; counts wrong passwords per account and address. */
  readonly address: string;
}

/** What a program keeps: a short token for its calls and a long one to get the next pair with. */
export interface TokenPair {
  readonly accessToken: string;
  /** Seconds the access token lives. */
  readonly expiresIn: number;
  readonly refreshToken: string;
}

export interface SignedIn {
  readonly cookie: OpenedSession;
  readonly tokens: TokenPair;
}

interface Account {
  id: string;
  password_hash: string;
}

/** Checks a password and opens sessions; renews them; nothing here says whether an account exists. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(LoginAttemptsStore) private readonly attempts: LoginAttemptsStore,
  ) {}

  /**
   * The attempt is counted in a transaction of its own, so that it stays counted when the password is wrong.
   * @throws Refusal TOO_MANY_REQUESTS, LOGIN_FAILED (unknown, disabled and wrong alike).
   */
  async withPassword({ username, password, address }: Credentials): Promise<SignedIn> {
    const { wait, account } = await this.unitOfWork.run(async (tx) => ({
      wait: await this.attempts.claim(tx, username, address),
      account: await activeAccount(tx, username),
    }));
    if (wait > 0) throw new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: wait });
    const right = await isPassword(account?.password_hash, password);
    if (!right || !account) throw new Refusal('LOGIN_FAILED');
    return this.unitOfWork.run(async (tx) => {
      await this.attempts.forgive(tx, username, address);
      await this.sessions.dropExpired(tx, account.id);
      const family = this.sessions.newFamily();
      const cookie = await this.sessions.open(tx, account.id, 'cookie', family);
      return { cookie, tokens: await this.openPair(tx, account.id, family) };
    });
  }

  /**
   * Trades a refresh token for a new pair. A token that was already traded is in two hands, so the whole family ends,
   * and that ending is committed before the refusal.
   * @throws Refusal UNAUTHENTICATED
   */
  async withRefreshToken(token: string): Promise<TokenPair> {
    const pair = await this.unitOfWork.run(async (tx) => {
      const taken = await this.sessions.takeRefresh(tx, token);
      if (taken.found === 'valid') return this.openPair(tx, taken.userId, taken.family);
      if (taken.found === 'reused') await this.sessions.revokeFamily(tx, taken.family);
      return undefined;
    });
    if (!pair) throw new Refusal('UNAUTHENTICATED');
    return pair;
  }

  async out(family: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.revokeFamily(tx, family));
  }

  private async openPair(tx: Tx, userId: string, family: string): Promise<TokenPair> {
    const access = await this.sessions.open(tx, userId, 'access', family);
    const refresh = await this.sessions.open(tx, userId, 'refresh', family);
    return { accessToken: access.token, expiresIn: LIFETIMES.access, refreshToken: refresh.token };
  }
}

async function activeAccount(tx: Tx, username: string): Promise<Account | undefined> {
  const [account] = await tx.query<Account>(
    'SELECT u.id, u.password_hash FROM users u WHERE u.username = $1 AND u.disabled_at IS NULL',
    [username],
  );
  return account;
}
