import { Injectable } from '@nestjs/common';
import { STAGES } from './stages.js';

/** Who may look around in the demo. */
export interface Visitors {
  readonly usernames: readonly string[];
  readonly password: string;
}

@Injectable()
export class FrontPage {
  private visitors: Visitors | undefined;

  /** Shows these accounts from now on. */
  show(visitors: Visitors): void {
    this.visitors = visitors;
  }

  /** @param address under which the visitor reached this process, as his browser sent it */
  html(address: string): string {
    const shown = escaped(address);
    return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>工道 Gongdao</title>
<link rel="stylesheet" href="/front-page.css">
</head>
<body>
<main>
<h1>工道 <small>Gongdao</small></h1>
<p>工会劳动争议案件管理服务：职工拨打 12351，来电成为工单，工单派发、办理，成为案件；案件沿预警、协商、调解、仲裁、诉讼、执行推进，每一个期限都依法计算、到期自动升级。</p>
<p lang="en">Labour-dispute case management for trade unions: a worker rings 12351; the call becomes a ticket, the ticket a case; the case moves along the pipeline below, every deadline is computed by law and escalates by itself.</p>
${pipeline()}
<h2>从这里开始 <small lang="en">Where to start</small></h2>
<dl>
<dt>服务地址 <span lang="en">Address</span></dt><dd><code>${shown}</code></dd>
<dt>接口文档 <span lang="en">API documentation</span></dt><dd><a href="/api/docs">${shown}/api/docs</a></dd>
<dt>接口描述 <span lang="en">OpenAPI</span></dt><dd><a href="/api/openapi.json">${shown}/api/openapi.json</a></dd>
</dl>
${this.accounts()}</main>
</body>
</html>
`;
  }

  private accounts(): string {
    if (!this.visitors) return '';
    const names = this.visitors.usernames.map((name) => `<li><code>${escaped(name)}</code></li>`).join('');
    return `<h2>演示账号 <small lang="en">Demo accounts</small></h2>
<ul class="accounts">${names}</ul>
<p>统一密码 <span lang="en">one password</span>: <code>${escaped(this.visitors.password)}</code></p>
<p>登录 <span lang="en">sign in</span>: <code>POST /api/v1/auth/login {"username", "password"}</code></p>
`;
  }
}

function pipeline(): string {
  const stages = STAGES.map(
    ({ zh, en, says }) => `<li><strong>${zh}</strong> <span lang="en">${en}</span><br>${says}</li>`,
  );
  return `<ol class="pipeline">${stages.join('\n')}</ol>`;
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
