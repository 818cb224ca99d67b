// Where access tokens come from. A token lives in this page's memory only.

/** Gives a token, or null where there is none to be had; throws where nobody answered. */
export type TokenSource = () => Promise<string | null>;

export class Session {
  #token: string | null = null;
  #renewing: Promise<boolean> | null = null;

  /**
   * @param source where a token comes from on this page
   * @param lost what null means: the page may send the person elsewhere and then never comes back
   */
  constructor(readonly source: TokenSource, readonly lost: () => unknown = () => null) {}

  get token(): string | null {
    return this.#token;
  }

  /** A new access token; one request at a time, because each refresh token works once. */
  renew(): Promise<boolean> {
    this.#renewing ??= (async () => {
      this.#token = null;
      this.#token = await this.source();
      return this.#token !== null;
    })().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  /**
   * Sends a request in this session's name. A token that has run out is renewed once, and the same request sent again.
   */
  readonly send = async (request: Request): Promise<Response> => {
    const again = request.clone();
    const answer = await fetch(this.#signed(request));
    if (answer.status !== 401 || this.#token === null) {
      return answer;
    }
    if (!(await this.renew())) {
      await this.lost();
    }
    return fetch(this.#signed(again));
  };

  #signed(request: Request): Request {
    if (this.#token !== null) {
      request.headers.set('Authorization', `Bearer ${this.#token}`);
    }
    return request;
  }
}
