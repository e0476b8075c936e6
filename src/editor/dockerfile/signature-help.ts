import * as vscode from 'vscode';
import { signatureHelpAt } from '../../language/dockerfile/features/signature-help.ts';
import { type Explain, topicLink } from '../../ui/explain.ts';
import { trusted } from '../../ui/explain-markdown.ts';
import { renderBrief } from '../../notes/hover.ts';
import { language } from '../../ui/language.ts';
import { offsetOf } from '../ranges.ts';
import { treeOf } from './document.ts';

/** The forms of the instruction that is being written, and the part of it that comes now. */
export async function signatureHelp(
  explain: Explain,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.SignatureHelp | undefined> {
  const file = treeOf(document);
  const found = signatureHelpAt(file, offsetOf(file, position), language());
  if (found === undefined) return undefined;
  const topic = await explain.topic(found.topic.area, found.topic.key);
  const help = new vscode.SignatureHelp();
  help.activeSignature = found.activeSignature;
  help.activeParameter = found.activeParameter;
  help.signatures = found.signatures.map(({ label, parameters }) => {
    const signature = new vscode.SignatureInformation(
      label,
      topic && trusted(renderBrief(topic, topicLink(topic.id))),
    );
    signature.parameters = parameters.map(
      (parameter) => new vscode.ParameterInformation(parameter.label, parameter.documentation),
    );
    return signature;
  });
  return help;
}
