import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import type { Role } from './actor.js';

export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  /** PHC string of `hashPassword`. */
  readonly passwordHash: string;
  readonly locale?: 'zh-CN' | 'en';
  readonly demo?: boolean;
}

/** Users and the roles they hold. */
@Injectable()
export class UserStore {
  /** @returns the id of the new user; the database refuses a username that is taken. */
  async add(tx: Tx, user: NewUser): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO users (id, username, display_name, password_hash, locale, demo, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        user.username,
        user.displayName,
        user.passwordHash,
        user.locale ?? 'zh-CN',
        user.demo ?? false,
        tx.now,
      ],
    );
    return id;
  }

  /** Id of the account with this user name, disabled ones included. */
  async idOf(reader: Reader, username: string): Promise<string | undefined> {
    const [row] = await reader.query<{ id: string }>('SELECT u.id FROM users u WHERE u.username = $1', [
      username,
    ]);
    return row?.id;
  }

  /** Lets a user act in a role at a union and below. Granting what he holds changes nothing. */
  async grant(tx: Tx, userId: string, role: Role, unionId: string): Promise<void> {
    await tx.query(
      'INSERT INTO role_grants (user_id, role, union_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [userId, role, unionId],
    );
  }
}
