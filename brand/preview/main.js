/** Puts the page together. */
import './bar.js';
import './gallery.js';
import './stage.js';
import './editor.js';
import { toast } from './dom.js';
import { connect, on, texts } from './store.js';

on('lost', () => {
  document.body.classList.add('lost');
  toast(texts.connection.lost);
});
on('back', () => {
  document.body.classList.remove('lost');
  // Another run of the command has another token, and may have another page.
  location.reload();
});
connect();
