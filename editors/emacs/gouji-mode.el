;;; gouji-mode.el --- Chinese government reports whose figures tie  -*- lexical-binding: t; coding: utf-8; -*-

;; Copyright (C) 2026 the gouji authors

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, wp, tools
;; SPDX-License-Identifier: MIT

;; This file is not part of GNU Emacs.

;;; Commentary:

;; A major mode for *.gj, the language of gouji 勾稽: reports such as 部门决算公开 and 绩效自评.
;;
;;     (require 'gouji-mode)
;;     (add-hook 'gouji-mode-hook #'eglot-ensure)    ; or #'lsp-deferred
;;
;; Eglot and lsp-mode are told of `gouji lsp' when they are loaded.  The mode derives from `prog-mode': in modes that derive
;; from `text-mode' M-TAB spells words, and completion would not come.

;;; Code:

(require 'rx)

(defgroup gouji nil
  "Chinese government reports whose figures tie."
  :group 'languages
  :prefix "gouji-")

(defcustom gouji-command '("gouji" "lsp")
  "The language server: a program and its arguments."
  :type '(repeat string))

(defcustom gouji-settings nil
  "What the server is told, as a property list: (:lang \"en\")."
  :type '(plist :key-type symbol))

;;;; The words of the language, as in Grammar/grammar.md; .ci/editor-words compares them with the sources.

(eval-and-compile
  (defconst gouji--directives '("指标表" "表" "数据" "设" "校验" "引入" "科目" "办法" "忽略"))
  (defconst gouji--keys
    '("编号" "单位" "年度" "口径" "来自" "满分" "办法" "容差" "分母" "等级" "得分小数" "理由" "范围"))
  (defconst gouji--fields
    '("报告" "单位名称" "部门名称" "简称" "单位性质" "主管部门" "年度" "年份" "金额单位" "单位" "小数位数" "评分办法" "预算口径"
      "舍入" "上年" "地区"))
  (defconst gouji--values
    '("部门决算" "单位决算" "部门预算" "单位预算" "整体支出绩效自评" "项目支出绩效自评" "转移支付绩效自评" "绩效评价报告"
      "行政" "参公" "事业" "元" "万元" "亿元" "年初" "全年" "四舍五入" "截断"))
  (defconst gouji--functions
    '("求和" "平均" "计数" "最大" "最小" "占比" "增长率" "完成率" "四舍五入" "绝对值"))
  (defconst gouji--counters
    '("人次" "人" "个" "辆" "台" "套" "项" "次" "批" "户" "家" "件" "卷" "座" "处" "条" "块" "份" "篇" "期" "场" "名" "位" "所"
      "公里" "千米" "米" "亩" "公顷" "平方米" "立方米" "吨" "小时" "天" "月" "年"))
  (defconst gouji--totals '("其中" "合计" "小计" "总计"))

  (defun gouji--any (words)
    "A regular expression for any of WORDS, the longest that fits."
    (regexp-opt words))

  (defconst gouji--blank "[ \t\r　 ]")
  (defconst gouji--number "[0-9０-９]+\\(?:[,，][0-9０-９]\\{3\\}\\)*\\(?:[.．。][0-9０-９]+\\)?")
  (defconst gouji--fence "\\(?:[-－−–]\\{3,\\}\\|—\\{2,\\}\\)")
  (defconst gouji--chinese "[〇零一二三四五六七八九十百]\\{1,6\\}")
  (defconst gouji--ordinal "\\(?:[〇零一二三四五六七八九十百]\\{1,6\\}\\|[0-9０-９]\\{1,3\\}\\)")
  (defconst gouji--marker
    (concat "\\(?:第[ 　]*" gouji--ordinal "[ 　]*\\(?:部分\\|章\\)[:：]?"
            "\\|附件[ 　]*\\(?:" gouji--ordinal "[:：]?\\|[:：]\\|$\\)"
            "\\|" gouji--chinese "[、.．]"
            "\\|[(（][ 　]*" gouji--ordinal "[ 　]*[)）]、?"
            "\\|[0-9０-９]\\{1,3\\}[、.．]"
            "\\|[①-⑳⑴-⒇⒈-⒛㈠-㈩]\\)"))
  (defconst gouji--heading
    (concat "^" gouji--blank "*\\([#＃]\\{1,6\\}\\)\\(?:" gouji--blank "\\|\\*\\|[^[:ascii:]]\\).*")))

(defface gouji-code '((t :inherit font-lock-constant-face))
  "A code of a 科目.")
(defface gouji-amount '((t :inherit font-lock-constant-face))
  "An amount, a count, a plain number in a table.")
(defface gouji-unit '((t :inherit font-lock-type-face))
  "The unit behind a number.")
(defface gouji-percentage '((t :inherit font-lock-builtin-face))
  "A percentage.")
(defface gouji-year '((t :inherit font-lock-string-face))
  "A year, this one or the last.")
(defface gouji-total '((t :inherit font-lock-keyword-face))
  "A word that announces a total or its parts.")
(defface gouji-bar '((t :inherit shadow))
  "A bar between cells.")

(defvar gouji-mode-syntax-table
  (let ((table (make-syntax-table prog-mode-syntax-table)))
    ;; Quotes do not pair over lines, and apostrophes and quotes are text.
    (modify-syntax-entry ?\" "." table)
    (modify-syntax-entry ?' "." table)
    (modify-syntax-entry ?_ "w" table)
    (modify-syntax-entry ?· "w" table)
    (dolist (pair '("()" "（）" "[]" "【】" "［］" "{}" "｛｝" "「」" "《》" "“”"))
      (let ((open (aref pair 0)) (close (aref pair 1)))
        (modify-syntax-entry open (format "(%c" close) table)
        (modify-syntax-entry close (format ")%c" open) table)))
    ;; Marks of full width part words.
    (dolist (mark '(?| ?｜ ?， ?。 ?、 ?； ?： ?？ ?！ ?@ ?＠ ?# ?＃ ?% ?％ ?= ?＝ ?+ ?＋ ?* ?＊ ?× ?÷ ?／ ?－ ?— ?…))
      (modify-syntax-entry mark "." table))
    table)
  "Syntax of `gouji-mode'.")

;;;; Comments open a line: what stands further on is text.

(defun gouji--syntax-propertize (start end)
  "Mark the lines between START and END that are comments."
  (goto-char start)
  (beginning-of-line)
  (while (re-search-forward "^[ \t　]*\\(//\\|／／\\).*" end t)
    (put-text-property (match-beginning 1) (1+ (match-beginning 1)) 'syntax-table (string-to-syntax "<"))
    (when (eq (char-after (line-end-position)) ?\n)
      (put-text-property (line-end-position) (1+ (line-end-position)) 'syntax-table (string-to-syntax ">")))))

;;;; Highlighting.

(defun gouji--header-end ()
  "The end of the header; nil where there is none."
  (save-excursion
    (save-match-data
      (save-restriction
        (widen)
        (goto-char (point-min))
        (when (looking-at (concat "﻿?[ \t　]*" gouji--fence "[ \t　]*$"))
          (forward-line 1)
          (while (and (not (eobp))
                      (not (looking-at (concat "[ \t　]*" gouji--fence "[ \t　]*$")))
                      (looking-at ".*[:：]\\|[ \t　]*$\\|[ \t　]*\\(?://\\|／／\\)"))
            (forward-line 1))
          (line-end-position))))))

(defun gouji--match-field (limit)
  "Match a field of the header before LIMIT."
  (let ((end (gouji--header-end)))
    (and end (< (point) end)
         (re-search-forward "^[ \t　]*\\([^:：/／\n]+?\\)[ \t　]*\\([:：]\\)[ \t　]*\\(.*\\)$" (min limit end) t))))

(defun gouji--field-face ()
  "The face of the field that was matched."
  (if (member (match-string-no-properties 1) gouji--fields) 'font-lock-variable-name-face 'font-lock-warning-face))

(defun gouji--value-face ()
  "The face of the value that was matched."
  (if (string-match-p (eval-when-compile
                        (concat "\\`\\(?:\\(?:" (gouji--any gouji--values) "\\|[0-9０-９]+\\)[ \t　]*[、,，]?[ \t　]*\\)+\\'"))
                      (match-string-no-properties 3))
      'font-lock-constant-face
    'font-lock-string-face))

(defun gouji--line-end () "The end of the line, for anchored matches." (line-end-position))

(defvar gouji-font-lock-keywords
  (eval-when-compile
    `((gouji--match-field
       (1 (gouji--field-face)) (2 'shadow) (3 (gouji--value-face)))
      (,(concat "^[ \t　]*" gouji--fence "[ \t　]*$") (0 'font-lock-preprocessor-face))
      ;; Directives; their indented lines begin with a key.
      (,(concat "^[ \t　]*\\([@＠][ \t　]*" (gouji--any gouji--directives) "\\)\\(?:[ \t　:：]\\|$\\)")
       (1 'font-lock-keyword-face)
       (,(concat "[ \t　]\\(" (gouji--any gouji--keys) "\\)[ \t　]*[:：][ \t　]*\\([^\"“ \t　\n][^ \t　\n]*\\)?") nil nil
        (1 'font-lock-variable-name-face) (2 'font-lock-string-face nil t))
       ("[ \t　]\\(来自\\)[ \t　\"“]" (beginning-of-line) nil (1 'font-lock-variable-name-face))
       ("\"[^\"\n]*\"\\|“[^”\n]*”" (beginning-of-line) nil (0 'font-lock-string-face))
       ("\\(?:科目[ \t　]+\\)\\([123][0-9][0-9]\\(?:[0-9][0-9]\\)\\{0,2\\}\\)" (beginning-of-line) nil (1 'gouji-code))
       ("\\_<GJ[0-9]\\{4\\}\\_>" (beginning-of-line) nil (0 'font-lock-constant-face))
       ("[[［【,，.]\\([123][0-9][0-9]\\(?:[0-9][0-9]\\)\\{0,2\\}\\)[].,，］】]" (beginning-of-line) nil (1 'gouji-code))
       (,(concat "\\(" (gouji--any gouji--functions) "\\)[ \t　]*[(（]") (beginning-of-line) nil
        (1 'font-lock-function-name-face)))
      (,(concat "^[ \t　]+\\(" (gouji--any gouji--keys) "\\)[ \t　]*[:：][ \t　]*\\([^ \t　\n]+\\)")
       (1 'font-lock-variable-name-face) (2 'font-lock-string-face))
      ;; {{ is a brace. {名称 = 值}, {名称}, {= 式 : 格式}, {值 = 式}
      ("{{\\|｛｛" (0 'font-lock-builtin-face))
      (,(concat "[{｛][ \t]*\\(「[^」\n]*」\\|[^-0-9０-９{｛}｝=＝，。；、：:|｜「\n][^{｛}｝=＝，。；、：:|｜\n]*?\\)[ \t]*"
                "\\([=＝]\\)[^{｛}｝\n]*[}｝]")
       (1 'font-lock-function-name-face) (2 'font-lock-builtin-face))
      (,(concat "[{｛][ \t]*\\(「[^」\n]*」\\|[^-0-9０-９{｛}｝=＝，。；、：:|｜「\n][^{｛}｝=＝，。；、：:|｜\n]*\\)[}｝]")
       (1 'font-lock-variable-name-face))
      (,(concat "[{｛][ \t]*\\(?:[-－−–]?[0-9０-９][^{｛}｝=＝\n]*\\)?\\([=＝]\\)")
       (1 'font-lock-builtin-face)
       (,(concat "\\(" (gouji--any gouji--functions) "\\)[ \t　]*[(（]")
        (save-excursion (skip-chars-forward "^}｝\n") (point)) nil (1 'font-lock-function-name-face))
       ("[:：][ \t]*\\(百分比[0-9０-９]\\|[0-9０-９]位\\|整数\\)" (progn (beginning-of-line) nil) nil
        (1 'font-lock-preprocessor-face)))
      ;; Headings and numbered lines.
      (,gouji--heading (0 'font-lock-function-name-face keep))
      (,(concat "^" gouji--blank "*\\(" gouji--marker "\\)[ \t　]*\\([^，；,;。：:|｜{｛\n]\\{1,40\\}\\)\\(?:[。：:]\\|$\\)")
       (1 'font-lock-builtin-face) (2 'font-lock-function-name-face keep))
      (,(concat "^" gouji--blank "*\\(" gouji--marker "\\)[^0-9０-９]") (1 'font-lock-builtin-face keep))
      ;; Tables.
      ("^[ \t　]*\\([1-3][0-9][0-9]\\(?:[0-9][0-9]\\)\\{0,2\\}\\)[ 　]*[|｜\t][ 　]*[^-0-9 　\t|｜\n]" (1 'gouji-code))
      ("[|｜\t][ 　]*\\([1-3][0-9][0-9]\\(?:[0-9][0-9]\\)\\{0,2\\}\\)[ 　]*[|｜\t][ 　]*[^-0-9 　\t|｜\n]" (1 'gouji-code))
      ("^[ \t　]*[|｜]" ("[|｜]\\(?:[ 　]*:?[-－−–—]\\{2,\\}:?[ 　]*\\)?" (beginning-of-line) nil (0 'gouji-bar)))
      ("\\(?:[ 　]*[.．·_…⋯]\\)\\{3,\\}[ 　]*[0-9０-９]\\{1,4\\}[ 　]*$" (0 'shadow))
      (,(concat "^.*?[|｜\t]")
       (,(concat "[|｜\t][ 　]*\\([-－−–]?" gouji--number "\\)[ 　]*\\(?:[|｜\t]\\|$\\)") (beginning-of-line) nil
        (1 'gouji-amount keep)
        ;; The bar behind one cell is the bar before the next.
        ))
      ;; Figures and words.
      (,(concat "\\([-－−–+＋]?" gouji--number "[ 　]*\\(?:[%％‰]\\|个?百分点\\)\\)") (1 'gouji-percentage keep))
      (,(concat "\\([-－−–+＋]?" gouji--number "\\)[ 　]*\\(\\(?:万亿\\|亿\\|百万\\|万\\|千\\)?元\\(?:/" (gouji--any gouji--counters)
                "\\)?\\|万亿\\|亿\\|万\\(?:$\\|[^0-9]\\)\\)")
       (1 'gouji-amount keep) (2 'gouji-unit keep))
      ("\\(?:^\\|[^0-9０-９.．]\\)\\([12１２][0-9０-９]\\{3\\}年[度末初]?\\)" (1 'gouji-year keep))
      ("[一二][〇○零一二三四五六七八九]\\{3\\}年[度末初]?\\|[上本去当]年[度末初]?" (0 'gouji-year keep))
      (,(concat "\\(?:^\\|[^0-9０-９.．]\\)\\(" gouji--number "\\)[ 　]*\\([亿万千]?\\(?:" (gouji--any gouji--counters) "\\|倍\\)\\)")
       (1 'gouji-amount keep) (2 'gouji-unit keep))
      (,(concat "\\(" gouji--number "\\)\\(分\\)\\(?:$\\|[^别析配担为成布类项数值钟之期级散管工]\\)")
       (1 'gouji-amount keep) (2 'gouji-unit keep))
      (,(gouji--any gouji--totals) (0 'gouji-total keep))
      ("[(（][类款项][)）]" (0 'font-lock-type-face keep))
      ("#\\(?:REF!\\|DIV/0!\\|VALUE!\\|NAME\\?\\|N/A\\|NUM!\\|NULL!\\)\\|#\\{3,\\}" (0 'font-lock-warning-face keep))))
  "Highlighting of `gouji-mode'.")

;;;; The outline.

(defun gouji--outline-level ()
  "The level of the heading at point."
  (cond
   ((looking-at "[ \t　]*\\([#＃]+\\)") (length (match-string 1)))
   ((looking-at "[ \t　]*第") 1)
   ((looking-at (concat "[ \t　]*" gouji--chinese "[、.．]")) 2)
   (t 3)))

(defvar gouji-imenu-generic-expression
  `((nil ,(concat "^" gouji--blank "*[#＃]\\{1,6\\}[ 　]*\\(.+\\)$") 1)
    (nil "^[ \t　]*\\(第[ 　]*[〇零一二三四五六七八九十百0-9]+[ 　]*\\(?:部分\\|章\\).*\\)$" 1)
    ("表" "^[ \t　]*[@＠][ 　]*\\(?:指标表\\|表\\|数据\\)[ 　:：]*\\([^ 　\n]+\\)" 1)
    ("名称" "[{｛][ \t]*\\([^-0-9０-９{｛}｝=＝，。；、：:|｜\n][^{｛}｝=＝，。；、：:|｜\n]*?\\)[ \t]*[=＝]" 1)
    ("名称" "^[ \t　]*[@＠][ 　]*设[ 　:：]*\\([^=＝\n]+?\\)[ 　]*[=＝]" 1))
  "The outline of a report for `imenu'.")

;;;###autoload
(define-derived-mode gouji-mode prog-mode "勾稽"
  "Major mode for Chinese government reports whose figures tie (*.gj)."
  :group 'gouji
  (setq-local comment-start "// ")
  (setq-local comment-end "")
  (setq-local comment-start-skip "\\(?://\\|／／\\)+[ \t　]*")
  (setq-local syntax-propertize-function #'gouji--syntax-propertize)
  (setq-local parse-sexp-lookup-properties t)
  (setq-local font-lock-defaults '(gouji-font-lock-keywords nil nil nil))
  (setq-local font-lock-multiline nil)
  (setq-local outline-regexp (concat gouji--blank "*\\(?:[#＃]\\{1,6\\}\\|第[ 　]*" gouji--ordinal "[ 　]*\\(?:部分\\|章\\)\\)"))
  (setq-local outline-level #'gouji--outline-level)
  (setq-local imenu-generic-expression gouji-imenu-generic-expression)
  (setq-local imenu-case-fold-search nil)
  ;; A paragraph is one long line, a row too; a tab parts cells.
  (setq-local indent-tabs-mode t)
  (setq-local indent-line-function #'ignore)
  (setq-local electric-indent-inhibit t)
  (setq-local fill-column 10000)
  (setq-local paragraph-start (concat "[ \t　\f]*$\\|" gouji--blank "*[|｜#＃@＠]"))
  (setq-local paragraph-separate "[ \t　\f]*$")
  (setq-local sentence-end-double-space nil)
  (setq-local truncate-lines nil)
  (visual-line-mode 1))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.gj\\'" . gouji-mode))

;;;; Language servers.

(defun gouji--contact (&rest _)
  "How Eglot starts the server."
  (append gouji-command (list :initializationOptions (or gouji-settings (make-hash-table :size 1)))))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(gouji-mode . gouji--contact)))

(declare-function lsp-register-client "ext:lsp-mode" (client))
(declare-function lsp-stdio-connection "ext:lsp-mode" (command &optional test-command))
(declare-function lsp-activate-on "ext:lsp-mode" (&rest languages))
(declare-function make-lsp-client "ext:lsp-mode" (&rest slots))
(defvar lsp-language-id-configuration)
(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(gouji-mode . "gouji"))
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () gouji-command))
    :activation-fn (lsp-activate-on "gouji")
    ;; lsp-mode counts characters, and says nothing of it to the server: it is told here, or findings behind characters such
    ;; as 𠮷 would stand to the right of their figures.
    :initialization-options (lambda () (append '(:positionEncoding "utf-32") gouji-settings))
    :server-id 'gouji)))

(provide 'gouji-mode)
;;; gouji-mode.el ends here
