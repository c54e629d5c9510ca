import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { REFUSAL_CODES } from '../platform/http/index.js';
import { AccessGuard } from './access-guard.js';
import { ActorReadModel } from './actor.read-model.js';
import { AuthController } from './auth.controller.js';
import { Directory } from './directory.js';
import { LoginAttemptsStore } from './login-attempts.store.js';
import { IDENTITY_REFUSALS } from './refusal-codes.js';
import { SessionStore } from './session.store.js';
import { SignIn } from './sign-in.js';
import { UserStore } from './user.store.js';
import { UsersController } from './users.controller.js';
import { UsersReadModel } from './users.read-model.js';

/** Global: its guard stands before every route, and every room asks it who acts and whom to tell. */
@Global()
@Module({
  controllers: [AuthController, UsersController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: REFUSAL_CODES, useValue: IDENTITY_REFUSALS },
    ActorReadModel,
    Directory,
    LoginAttemptsStore,
    SessionStore,
    SignIn,
    UserStore,
    UsersReadModel,
  ],
  exports: [Directory, UserStore],
})
export class IdentityModule {}
