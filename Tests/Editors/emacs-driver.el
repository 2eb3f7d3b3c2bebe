;;; emacs-driver.el --- what the tests with Emacs share  -*- lexical-binding: t; coding: utf-8; -*-
;; The report is the first argument; EXPECTED is the report as it must be in the end, FEATURES what the server announces.
(require 'cl-lib)
(setq make-backup-files nil create-lockfiles nil)

(defun fail (format &rest arguments)
  (princ (format "FAILED: %s\n%s\n" (apply #'format format arguments)
                 (if (< (buffer-size) 2000) (buffer-string) "")))
  (when (getenv "SHOW_EVENTS")
    (dolist (buffer (buffer-list))
      (when (string-match-p "EGLOT.*\\(events\\|stderr\\)" (buffer-name buffer))
        (princ (with-current-buffer buffer (buffer-string))))))
  (kill-emacs 1))
(defun check (condition format &rest arguments)
  (unless condition (apply #'fail format arguments)))
(defun say (format &rest arguments)
  (princ (format "  %s\n" (apply #'format format arguments))))
(defmacro wait (what &rest condition)
  `(let ((deadline (+ (float-time) 10)))
     (while (not (progn ,@condition))
       (when (> (float-time) deadline) (fail "waited in vain for %s" ,what))
       (accept-process-output nil 0.02))))
;; What the server does not have yet is said, and done by hand.
(defun has (feature)
  (or (member feature (split-string (or (getenv "FEATURES") "")))
      (progn (say "NOT TESTED: the server has no %s" feature) nil)))
(defun replace-all (from to)
  (goto-char (point-min))
  (while (search-forward from nil t) (replace-match to t t)))
(defun line () (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
(defun holds (text) (save-excursion (goto-char (point-min)) (search-forward text nil t)))

(defun check-completed (all)
  (check (string-match-p "^| 2210201 *| 住房公积金" (line)) "completed to %S" (line))
  (say "%d 科目 offered, the first taken: %s" (length all) (line)))

(defun write-row ()
  "The row that was begun, with its amounts."
  (delete-region (line-beginning-position) (line-end-position))
  (insert "| 2210201 | 住房公积金 | 72.40 | 72.40 | |\n"))

(defun rename-everywhere (rename)
  "Has a name changed by RENAME, which gets the new one."
  (goto-char (point-min))
  (search-forward "{基本")
  (if (has "rename")
      (funcall rename "基本开支")
    (replace-all "{基本支出" "{基本开支")
    (replace-all "@校验 基本支出" "@校验 基本开支"))
  (check (and (holds "@校验 基本开支") (holds "{基本开支}")) "renamed in part")
  (say "the name is changed everywhere"))

(defun format-and-compare (format-buffer)
  (when (has "formatting")
    (funcall format-buffer)
    (let ((expected (with-temp-buffer (insert-file-contents (getenv "EXPECTED")) (buffer-string))))
      (check (equal (buffer-substring-no-properties (point-min) (point-max)) expected) "not as expected after formatting"))
    (say "formatted; the buffer is what it should be, to the byte")))

(defun drive (main)
  "Runs MAIN on the report, and ends."
  (condition-case problem
      (funcall main (expand-file-name (car command-line-args-left)))
    (error (fail "%S" problem)))
  (kill-emacs 0))
