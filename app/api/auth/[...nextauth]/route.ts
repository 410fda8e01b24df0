import { answerSignIn } from "@/lib/auth/answer-sign-in";

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** Public: hands out the token that a sign-in has to bring back. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return await answerSignIn(request, context);
}

/** Public: takes a sign-in or an unlocking. Everything else next-auth could do here is closed. */
export async function POST(request: Request, context: Context): Promise<Response> {
  return await answerSignIn(request, context);
}
