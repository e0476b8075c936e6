/**
 * Loaded into the process of each test file. What a failed test leaves open must not keep its file from ending; ending
 * it at once would lose what has not been reported yet, so it gets a moment.
 */
import { after } from 'node:test';

const grace = 5000;

after(() => {
  setTimeout(() => process.exit(), grace).unref();
});
