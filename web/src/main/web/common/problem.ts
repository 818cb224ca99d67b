/** One field of a request that was not accepted. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

interface ProblemDocument {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly reference?: string;
  readonly errors?: readonly FieldError[];
}

const CODE = /^urn:gatehouse:/;

/**
 * Why something did not happen, in words for the person: what the API refused (RFC 9457), or that there was no answer.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  private constructor(
    /** Kebab-case, such as `not-found`; `offline` where nobody answered. */
    readonly code: string,
    readonly status: number,
    readonly title: string | undefined,
    readonly detail: string | undefined,
    readonly errors: readonly FieldError[],
    readonly reference: string | undefined,
  ) {
    super(`${code} ${status}`);
  }

  static offline(): Problem {
    return new Problem('offline', 0, undefined, undefined, [], undefined);
  }

  static async of(response: Response): Promise<Problem> {
    const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
    return Problem.from(response.status, isProblem ? await response.json() as ProblemDocument : {});
  }

  static from(status: number, said: ProblemDocument): Problem {
    const code = said.type && CODE.test(said.type) ? said.type.replace(CODE, '') : 'no-answer';
    return new Problem(code, status, said.title, said.detail, said.errors ?? [], said.reference);
  }

  /**
   * Anything thrown while asking: a `TypeError` of `fetch` is a network that is not there, and a `SyntaxError` an
   * answer of somebody else's. Our own mistakes go on.
   */
  static catch(thrown: unknown): Problem {
    if (thrown instanceof Problem) {
      return thrown;
    }
    if (thrown instanceof TypeError || thrown instanceof SyntaxError
      || (thrown instanceof DOMException && thrown.name === 'AbortError')) {
      return Problem.offline();
    }
    throw thrown;
  }

  /** A server that comes up, or a proxy without one, answers in words of its own; that is none. */
  get isNoAnswer(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'no-answer';
  }
}
