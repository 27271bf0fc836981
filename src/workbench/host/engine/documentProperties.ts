export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  creationDate: string;
}

/** @param created ISO date and time */
export const newProperties = (created: string): DocumentProperties => ({
  title: '',
  subject: '',
  author: '',
  keywords: '',
  comments: '',
  category: '',
  manager: '',
  company: '',
  lastAuthor: '',
  revisionNumber: 0,
  creationDate: created,
});
