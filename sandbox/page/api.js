/** The sandbox's people's side over HTTP. Every failure is an Error with one readable sentence. */

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Error("The sandbox does not answer. Is it still running?");
  }
  const told = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(told?.error ?? `The sandbox refused (${answer.status}).`);
  return told;
}

const query = (values) => new URLSearchParams(
  Object.entries(values).filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => [name, String(value)]),
).toString();

export const get = (path, values = {}) => call("GET", Object.keys(values).length ? `${path}?${query(values)}` : path);
export const post = (path, body = {}) => call("POST", path, body);
export const remove = (path) => call("DELETE", path);

/** The list in an answer, whether it came bare or as the only array in an object. */
export function listIn(answer) {
  if (Array.isArray(answer)) return answer;
  return Object.values(answer ?? {}).find(Array.isArray) ?? [];
}

/** Where a file of a message can be fetched. */
export const fileAt = (file) => `/sandbox/files/${encodeURIComponent(file.file_unique_id)}`;
